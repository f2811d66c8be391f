package it.traguardo.dashboard;

import it.traguardo.dashboard.YearComparison.Absent;
import it.traguardo.dashboard.YearComparison.ScoreCell;
import it.traguardo.dashboard.YearComparison.ScoreLine;
import it.traguardo.dashboard.YearComparison.ValueLine;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Status;
import it.traguardo.indicator.Unit;
import it.traguardo.vocabulary.Direction;
import java.math.BigDecimal;
import java.util.List;

/** How something went over the years, in a sentence. */
final class ComparisonWords {

    private final Numbers numbers;
    private final Wording.Words words;

    ComparisonWords(Numbers numbers, Wording.Words words) {
        this.numbers = numbers;
        this.words = words;
    }

    /** "Dal 2022 al 2026 il punteggio sale da 80,00 a 91,50: 11,50 punti in più". */
    String sentence(ScoreLine line) {
        List<ScoreCell> scored =
                line.cells().stream().filter(cell -> cell.score().isPresent()).toList();
        if (scored.isEmpty()) {
            return words.get("compare.score.none");
        }
        ScoreCell first = scored.getFirst();
        ScoreCell last = scored.getLast();
        if (scored.size() == 1) {
            return words.get("compare.score.one", first.year().toString(), score(first));
        }
        BigDecimal change = last.score()
                .orElseThrow()
                .rounded()
                .subtract(first.score().orElseThrow().rounded());
        String key = change.signum() > 0
                ? "compare.score.up"
                : change.signum() < 0 ? "compare.score.down" : "compare.score.same";
        return words.get(
                key,
                first.year().toString(),
                last.year().toString(),
                score(first),
                score(last),
                numbers.distance(change.abs(), Unit.PERCENT));
    }

    /** "Dal 2022 al 2026 migliora da 14,20 a 12,10 giorni. Negli anni conclusi l'obiettivo è raggiunto 3 volte su 4." */
    String sentence(ValueLine line) {
        List<IndicatorValue> known = line.cells().stream()
                .flatMap(cell -> cell.value().stream())
                .filter(value -> value.value().isPresent())
                .toList();
        if (known.isEmpty()) {
            return words.get("compare.value.none");
        }
        IndicatorValue first = known.getFirst();
        IndicatorValue last = known.getLast();
        String change = known.size() == 1
                ? words.get("compare.value.one", year(first), value(first))
                : words.get(changeKey(first, last), year(first), year(last), value(first), value(last));
        List<IndicatorValue> over = known.stream()
                .filter(value -> !value.reading().isRunning() && value.target().isPresent())
                .toList();
        long met = over.stream().filter(value -> value.status() == Status.MET).count();
        String reached = over.isEmpty() ? "" : " " + words.get("compare.value.met", met, over.size());
        String running = last.reading().isRunning() ? " " + words.get("compare.value.running", year(last)) : "";
        return change + reached + running;
    }

    String why(Absent absent) {
        return words.get("compare.absent." + Wording.key(absent));
    }

    /** Two values that read the same are the same: nobody can see a difference. */
    private String changeKey(IndicatorValue first, IndicatorValue last) {
        int change = last.value().orElseThrow().compareTo(first.value().orElseThrow());
        if (value(first).equals(value(last))) {
            return "compare.value.same";
        }
        if (last.reading().indicator().measure().isTotal() && last.reading().isRunning()) {
            return "compare.value.so-far";
        }
        boolean better = change > 0 == (last.reading().indicator().direction() == Direction.HIGHER);
        return better ? "compare.value.better" : "compare.value.worse";
    }

    private String score(ScoreCell cell) {
        return numbers.score(cell.score().orElseThrow().rounded());
    }

    private String value(IndicatorValue value) {
        return Wording.value(value, numbers);
    }

    private static String year(IndicatorValue value) {
        return value.reading().period().targetYear().toString();
    }
}
