package it.traguardo.cycle;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.Reading;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.ObjectiveSheet.Line;
import it.traguardo.plan.Plan;
import it.traguardo.plan.Score;
import it.traguardo.plan.Scoring;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a check of a sheet would freeze now. */
final class Freezer {

    private final Plan plan;
    private final Indicators indicators;

    Freezer(Plan plan, Indicators indicators) {
        this.plan = plan;
        this.indicators = indicators;
    }

    Frozen read(ObjectiveSheet sheet, CheckKind kind) {
        List<IndicatorValue> values = indicators.values(sheet.lines().stream()
                .map(line -> reading(line, sheet.year(), kind))
                .toList());
        Optional<Scoring> scoring = plan.findScoring(sheet.year());
        var frozen = new ArrayList<FrozenValue>();
        for (int index = 0; index < values.size(); index++) {
            IndicatorValue value = values.get(index);
            frozen.add(freeze(
                    sheet.lines().get(index).description(),
                    value,
                    scoring.flatMap(rule -> rule.score(value)).map(Score::capped)));
        }
        return new Frozen(
                frozen, scoring.flatMap(rule -> rule.score(sheet, values).total()));
    }

    /** Of the year; of its first half where the sheet expects something of that. Both hold the same rows at 30/06. */
    private static Reading reading(Line line, Year year, CheckKind kind) {
        LocalDate cutOff = kind.cutOff(year);
        Period half = Period.parse(year + "-H1");
        Period period =
                kind == CheckKind.MID_YEAR && line.findTarget(half, cutOff).isPresent() ? half : Period.of(year);
        return Reading.declared(line.indicator(period, cutOff), period, cutOff);
    }

    private FrozenValue freeze(String title, IndicatorValue value, Optional<BigDecimal> score) {
        var indicator = value.reading().indicator();
        FrozenRows.Text rows = FrozenRows.read(indicators, value.again());
        return new FrozenValue(
                indicator.code(),
                title,
                value.reading().period().code(),
                indicator.measure(),
                value.value(),
                String.valueOf(value.parts().numerator()),
                String.valueOf(value.parts().denominator()),
                value.target(),
                value.status(),
                score,
                value.knownAt(),
                indicator.version(),
                DefinitionText.sha256(indicator),
                value.calendars(),
                Remark.NONE,
                rows.rows(),
                rows.csv(),
                Sha256.of(rows.csv()));
    }

    /** @param score of the sheet, unrounded */
    record Frozen(List<FrozenValue> values, Optional<BigDecimal> score) {}
}
