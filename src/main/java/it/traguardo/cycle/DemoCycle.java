package it.traguardo.cycle;

import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.vocabulary.Rome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the sheets of an installation with made-up data the states they would have, so that there is something to go on from. */
public final class DemoCycle {

    private static final String NOTE = "Stato dimostrativo";
    private static final int MORNING = 10;

    private final SheetEvents events;
    private final Plan plan;
    private final Clock clock;

    /** @param store the application store */
    public DemoCycle(DataSource store, Plan plan, Clock clock) {
        this.events = new SheetEvents(JdbcClient.create(store));
        this.plan = plan;
        this.clock = clock;
    }

    /** Sheets that are not made up stay as they are, and those somebody has moved already. */
    public void begin() {
        Year present = Year.from(Rome.today(clock));
        plan.sheets().stream()
                .filter(ObjectiveSheet::demonstration)
                .filter(sheet -> !sheet.year().isAfter(present))
                .filter(sheet -> events.of(sheet.code()).isEmpty())
                .forEach(sheet -> begin(sheet, sheet.year().isBefore(present)));
    }

    private void begin(ObjectiveSheet sheet, boolean over) {
        Year year = sheet.year();
        var path = List.of(
                new Past(Step.PROPOSE, year.minusYears(1).atMonth(12).atDay(10), "direttrice", ""),
                new Past(
                        Step.APPROVE,
                        year.atMonth(1).atDay(20),
                        "pianificazione",
                        "Deliberazione dimostrativa n. 1/" + year),
                new Past(Step.SIGN_MID_YEAR, year.atMonth(7).atDay(15), "direttrice", ""),
                new Past(Step.SIGN_FINAL, year.plusYears(1).atMonth(1).atDay(15), "direttrice", ""),
                new Past(Step.VALIDATE, year.plusYears(1).atMonth(2).atDay(20), "revisore", ""),
                new Past(Step.PUBLISH, year.plusYears(1).atMonth(3).atDay(31), "pianificazione", ""));
        int position = 1;
        for (Past past : over ? path : path.subList(0, 2)) {
            Instant at = past.on().atTime(MORNING, 0).atZone(Rome.ZONE).toInstant();
            if (at.isAfter(clock.instant())) {
                return;
            }
            events.add(new SheetEvent(
                    sheet.code(), position, past.step(), past.step().to(), past.actor(), at, past.act(), NOTE));
            position++;
        }
    }

    private record Past(Step step, LocalDate on, String actor, String act) {}
}
