package it.traguardo.alert;

import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Reading;
import it.traguardo.indicator.Status;
import it.traguardo.plan.Plan;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.Rome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriUtils;

/** Indicators with a target for this year that miss it as things stand today. */
final class IndicatorProblems implements ProblemFinder {

    private final Indicators indicators;
    private final Plan plan;

    IndicatorProblems(Indicators indicators, Plan plan) {
        this.indicators = indicators;
        this.plan = plan;
    }

    @Override
    public Set<ProblemKind> kinds() {
        return Set.of(ProblemKind.INDICATOR_OFF_COURSE);
    }

    @Override
    public List<FoundProblem> find(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Rome.ZONE);
        Year year = Year.from(today);
        return plan.indicators().stream()
                .filter(indicator -> indicator.findTarget(year).isPresent())
                .filter(indicator -> indicators
                                .value(Reading.declared(indicator, Period.of(year), today))
                                .status()
                        == Status.MISSED)
                .map(indicator -> problem(indicator, year, now))
                .toList();
    }

    private static FoundProblem problem(IndicatorDefinition indicator, Year year, Instant now) {
        return new FoundProblem(
                ProblemKind.INDICATOR_OFF_COURSE,
                indicator.code(),
                indicator.code(),
                now,
                new ProblemText(
                        "Indicatore fuori obiettivo: " + indicator.code(),
                        "L'indicatore %s (%s) non raggiunge, a oggi, l'obiettivo del %s, anche contando la tolleranza."
                                .formatted(indicator.code(), indicator.title().italian(), year),
                        "La pagina dell'indicatore mostra il valore, l'obiettivo e le richieste che lo compongono.",
                        "Esaminare nella pagina le richieste che mancano e informarne chi è responsabile dell'indicatore."),
                "indicatore/" + UriUtils.encodePathSegment(indicator.code(), StandardCharsets.UTF_8));
    }
}
