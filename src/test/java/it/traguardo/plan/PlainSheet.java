package it.traguardo.plan;

import it.traguardo.plan.ObjectiveSheet.Link;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** A sheet of which only code, weight and ties matter. */
final class PlainSheet {

    private static final Year YEAR = Year.of(2026);

    private PlainSheet() {}

    static ObjectiveSheet of(String code, long weight, List<Link> links) {
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
                BigDecimal.valueOf(weight),
                links,
                "",
                Optional.empty(),
                false,
                List.of(),
                Resources.NONE,
                Schedule.of(Period.of(YEAR)),
                List.of());
    }
}
