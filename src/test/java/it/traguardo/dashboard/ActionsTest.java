package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.RequestRegister;
import it.traguardo.ShippedPlan;
import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.DueValue;
import it.traguardo.cycle.SheetState;
import it.traguardo.cycle.SignedCheck;
import it.traguardo.cycle.SignedCheck.Judgement;
import it.traguardo.cycle.SignedCheck.Outcome;
import it.traguardo.indicator.Durations;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.SourceState;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.PlannedMilestone;
import it.traguardo.plan.Resources;
import it.traguardo.plan.Schedule;
import it.traguardo.progress.Aim;
import it.traguardo.progress.Course;
import it.traguardo.progress.NeededPace;
import it.traguardo.progress.NoForecast;
import it.traguardo.progress.Outlook;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What needs action, and what of it first; worked by hand. */
class ActionsTest {

    private static final Year YEAR = Year.of(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant MAY = Instant.parse("2026-05-01T06:00:00Z");
    private static final Map<String, SheetState> APPROVED = Map.of("A", SheetState.APPROVED);

    @Test
    void aMilestoneCountsOnceItIsLateOrDueWithinThirtyDays() {
        var sheet = sheet(
                "A",
                milestone("M1", "2026-05-31", null), // yesterday
                milestone("M2", "2026-06-01", null), // today: still in time
                milestone("M3", "2026-07-01", null), // in 30 days
                milestone("M4", "2026-07-02", null), // in 31 days
                milestone("M5", "2026-05-31", "2026-05-31"), // reached
                milestone("M6", "2026-06-15", "2026-05-20")); // reached before its day

        assertThat(told(Actions.of(List.of(known(Map.of(sheet, List.of()), APPROVED)), TODAY)))
                .containsExactly("LATE 2026-05-31 A M1", "SOON 2026-06-01 A M2", "SOON 2026-07-01 A M3");
    }

    @Test
    void whatIsLateComesFirstThenWhatIsOffCourseThenByDay() {
        var a = sheet("A", milestone("M1", "2026-06-10", null), milestone("M2", "2026-04-30", null));
        var b = sheet("B", milestone("M1", "2026-06-05", null));
        var sheets = new LinkedHashMap<ObjectiveSheet, List<Outlook>>();
        sheets.put(
                a, List.of(outlook("I1", Course.State.AT_RISK, TODAY), outlook("I2", Course.State.OFF_COURSE, TODAY)));
        sheets.put(b, List.of(outlook("I1", Course.State.ON_COURSE, TODAY)));
        var known = new Actions.Known(
                YEAR,
                sheets,
                List.of(),
                Map.of("A", SheetState.APPROVED, "B", SheetState.PROPOSED),
                Map.of(),
                Map.of(),
                List.of(
                        new SourceState(
                                "ferma", Optional.of(MAY), Optional.of(MAY.plusSeconds(9)), Optional.of("x"), 0),
                        new SourceState("sana", Optional.of(MAY.plusSeconds(9)), Optional.of(MAY), Optional.of("x"), 0),
                        new SourceState("vecchia", Optional.of(MAY), Optional.empty(), Optional.empty(), 0)),
                Set.of("ferma", "vecchia"));

        assertThat(told(Actions.of(List.of(known), TODAY)))
                .containsExactly(
                        "LATE 2026-04-30 A M2",
                        "NOW 2026-12-31 A I2",
                        "NOW -  ferma",
                        "NOW -  vecchia",
                        "SOON 2026-06-05 B M1",
                        "SOON 2026-06-10 A M1",
                        "WATCH 2026-12-31 A I1",
                        "OPEN - B APPROVE");
    }

    @Test
    void onceTheFinalResultIsSignedAMilestoneIsSettledAndOfTwoYearsTheLatestDayComesLast() {
        var last = new ObjectiveSheetOf("L", SheetState.CHECKED_30_06);
        var closed = new ObjectiveSheetOf("C", SheetState.FINAL);

        assertThat(told(Actions.of(
                        List.of(last.known("2026-05-31"), closed.known("2026-05-30"), last.known("2026-05-20")),
                        TODAY)))
                .containsExactly("LATE 2026-05-20 L M1", "LATE 2026-05-31 L M1");
    }

    /** A sheet with one milestone, checked at mid-year and not yet to be signed. */
    private record ObjectiveSheetOf(String code, SheetState state) {

        Actions.Known known(String due) {
            return new Actions.Known(
                    YEAR,
                    Map.of(sheet(code, milestone("M1", due, null)), List.of()),
                    List.of(),
                    Map.of(code, state),
                    Map.of(code, validated(code)),
                    Map.of(code, validated(code)),
                    List.of(),
                    Set.of());
        }
    }

    @Test
    void aYearThatIsOverIsOffCourseForNobody() {
        LocalDate after = LocalDate.of(2027, 1, 10);
        var sheets = Map.of(sheet("A"), List.of(outlook("I2", Course.State.OFF_COURSE, LocalDate.of(2026, 12, 31))));

        assertThat(told(Actions.of(List.of(known(sheets, Map.of("A", SheetState.PUBLISHED))), after)))
                .isEmpty();
    }

    @Test
    void aValueByHandIsAskedForOnceHoweverManySheetsHaveIt() {
        ObjectiveSheet asked = ShippedPlan.plan().findSheet("2026_Z102").orElseThrow();
        var m1 = ShippedPlan.plan().getIndicator("M1");
        LocalDate today = LocalDate.of(2026, 7, 16);
        var sheets = new LinkedHashMap<ObjectiveSheet, List<Outlook>>();
        sheets.put(asked, List.of());
        sheets.put(copy(asked, "2026_Z109"), List.of());
        var known = new Actions.Known(
                YEAR,
                sheets,
                List.of(
                        new DueValue(m1, YEAR, day("2026-06-30"), day("2026-07-15"), Optional.empty(), today),
                        new DueValue(m1, YEAR, day("2026-07-10"), day("2026-07-20"), Optional.empty(), today),
                        new DueValue(
                                m1, YEAR, day("2026-12-31"), day("2027-01-20"), Optional.empty(), today), // to come
                        new DueValue(m1, Year.of(2025), day("2025-12-31"), day("2026-01-20"), Optional.empty(), today),
                        new DueValue(
                                ShippedPlan.I1, YEAR, day("2026-06-30"), day("2026-07-15"), Optional.empty(), today)),
                Map.of("2026_Z102", SheetState.CHECKED_30_06, "2026_Z109", SheetState.CHECKED_30_06),
                Map.of("2026_Z102", validated("2026_Z102"), "2026_Z109", validated("2026_Z109")),
                Map.of(),
                List.of(),
                Set.of());

        assertThat(told(Actions.of(List.of(known), today)).stream()
                        .filter(action -> action.contains("M1"))
                        .toList())
                .containsExactly("LATE 2026-07-15 2026_Z102 M1 2026-06-30", "SOON 2026-07-20 2026_Z102 M1 2026-07-10");
    }

    @Test
    void aCheckIsSignedFromItsDayOnAndAgainWhenReturned() {
        assertThat(cycle(SheetState.APPROVED, "2026-06-29")).isEmpty();
        assertThat(cycle(SheetState.APPROVED, "2026-06-30")).containsExactly("SOON 2026-06-30 A SIGN_MID_YEAR");
        assertThat(cycle(SheetState.VARIED, "2026-07-01")).containsExactly("LATE 2026-06-30 A SIGN_MID_YEAR");
        assertThat(cycle(SheetState.CHECKED_30_06, "2026-07-01", check("A", Outcome.RETURNED)))
                .containsExactly("LATE 2026-06-30 A SIGN_MID_YEAR");
        assertThat(cycle(SheetState.CHECKED_30_06, "2026-07-01", check("A", null)))
                .containsExactly("OPEN - A VALIDATE");
        assertThat(cycle(SheetState.CHECKED_30_06, "2026-12-30", validated("A")))
                .isEmpty();
        assertThat(cycle(SheetState.CHECKED_30_06, "2027-01-02", validated("A")))
                .containsExactly("LATE 2026-12-31 A SIGN_FINAL");
    }

    @Test
    void aSheetIsProposedWhileItsYearRunsApprovedAndPublished() {
        assertThat(cycle(SheetState.DRAFT, "2026-02-01")).containsExactly("OPEN - A PROPOSE");
        assertThat(cycle(SheetState.DRAFT, "2027-02-01")).isEmpty();
        assertThat(cycle(SheetState.PROPOSED, "2026-02-01")).containsExactly("OPEN - A APPROVE");
        assertThat(cycle(SheetState.VALIDATED, "2027-03-01", validated("A"))).containsExactly("OPEN - A PUBLISH");
        assertThat(cycle(SheetState.PUBLISHED, "2027-04-01", validated("A"))).isEmpty();
    }

    @Test
    void theSentenceSaysThePaceStillNeededAndByWhen() {
        var words = new ActionWords(
                new Numbers(Locale.ITALIAN),
                (key, parameters) -> new Translations().getTranslation(key, Locale.ITALIAN, parameters));
        var behind = outlook("I2", Course.State.OFF_COURSE, TODAY);
        var action = Actions.of(List.of(known(Map.of(sheet("A"), List.of(behind)), APPROVED)), TODAY)
                .getFirst();

        assertThat(words.sentence(action))
                .isEqualTo(
                        "Da riportare al passo entro il 31/12/2026. Le richieste concluse hanno preso 12 giorni in più di"
                                + " quelli che l'obiettivo consente loro. Per chiudere a 15,00\u00a0giorni le circa 100 richieste"
                                + " che restano devono richiedere in media al massimo 13,20\u00a0giorni.");
    }

    private static List<String> cycle(SheetState state, String today, SignedCheck... midYear) {
        var known = new Actions.Known(
                YEAR,
                Map.of(sheet("A"), List.of()),
                List.of(),
                state == SheetState.DRAFT ? Map.of() : Map.of("A", state),
                midYear.length == 0 ? Map.of() : Map.of("A", midYear[0]),
                Map.of(),
                List.of(),
                Set.of());
        return told(Actions.of(List.of(known), day(today)));
    }

    private static List<String> told(List<Action> actions) {
        return actions.stream()
                .map(action -> "%s %s %s %s"
                        .formatted(
                                action.urgency(),
                                action.by().map(LocalDate::toString).orElse("-"),
                                action.subject()
                                        .sheet()
                                        .map(ObjectiveSheet::code)
                                        .orElse(""),
                                action.subject().key()))
                .toList();
    }

    private static Actions.Known known(Map<ObjectiveSheet, List<Outlook>> sheets, Map<String, SheetState> states) {
        return new Actions.Known(YEAR, sheets, List.of(), states, Map.of(), Map.of(), List.of(), Set.of());
    }

    private static Outlook outlook(String indicator, Course.State state, LocalDate asOf) {
        var value = new IndicatorValue(
                RequestRegister.reading(ShippedPlan.plan().getIndicator(indicator), "2026", asOf.toString()),
                new Parts(162, 10), // 12 days more than 10 requests of 15 days
                Map.of(),
                Durations.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Outlook(
                value,
                Aim.of(value),
                new Course(state, Course.Reason.MEAN_BEYOND, Optional.empty(), BigDecimal.valueOf(12)),
                Optional.of(new NeededPace.Mean(100, new BigDecimal("13.209"), true)),
                new NoForecast(NoForecast.Reason.FEW_CASES, 0, 0));
    }

    private static SignedCheck validated(String sheet) {
        return check(sheet, Outcome.VALIDATED);
    }

    private static SignedCheck check(String sheet, @Nullable Outcome outcome) {
        return new SignedCheck(
                1,
                sheet,
                CheckKind.MID_YEAR,
                1,
                day("2026-06-30"),
                Optional.empty(),
                "",
                List.of(),
                "direttrice",
                MAY,
                "",
                "",
                Optional.ofNullable(outcome).map(each -> new Judgement(each, "revisore", MAY, "", "")));
    }

    private static PlannedMilestone milestone(String code, String due, @Nullable String achieved) {
        return new PlannedMilestone(
                code,
                "T",
                day(due),
                Optional.ofNullable(achieved).map(LocalDate::parse),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ObjectiveSheet sheet(String code, PlannedMilestone... milestones) {
        return sheet(code, List.of(), new Schedule(Period.of(YEAR), List.of(), Arrays.asList(milestones)));
    }

    private static ObjectiveSheet copy(ObjectiveSheet sheet, String code) {
        return sheet(code, sheet.lines(), sheet.schedule());
    }

    private static ObjectiveSheet sheet(String code, List<ObjectiveSheet.Line> lines, Schedule schedule) {
        return new ObjectiveSheet(
                code,
                YEAR,
                "T",
                "D",
                "D",
                "S",
                "R",
                "DIREZIONALE",
                "SINTESI",
                BigDecimal.ONE,
                List.of(),
                "",
                Optional.empty(),
                false,
                lines,
                Resources.NONE,
                schedule,
                List.of());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
