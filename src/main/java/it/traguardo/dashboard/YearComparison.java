package it.traguardo.dashboard;

import it.traguardo.indicator.IndicatorValue;
import it.traguardo.plan.Band;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.PlanNode;
import it.traguardo.plan.Scoring;
import it.traguardo.plan.Standing;
import it.traguardo.plan.WeightedScore;
import it.traguardo.plan.YearScores;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Years of the plan side by side. Addresses and sheets of different years are one where their codes are but for the year
 * they begin or end with: 2025_Z101 and 2026_Z101, SEGN_2024 and SEGN_2025.
 *
 * @param scores of the year, its addresses and its sheets; each line has a cell for each year
 */
record YearComparison(List<Year> years, List<ScoreLine> scores, List<ValueLine> values) {

    /** Why a year has nothing to show in a line. */
    enum Absent {
        /** The year has no such address. */
        NO_ADDRESS,
        /** The year has no such sheet. */
        NO_SHEET,
        /** The sheet has another set of indicators that year. */
        NO_INDICATOR,
        /** Nothing says how the year is scored. */
        NOT_SCORED,
        /** None of what it is made of has a score, or one that is missing blocks it. */
        NO_SCORE
    }

    /** What a line of scores is about. */
    enum Kind {
        YEAR,
        ADDRESS,
        SHEET
    }

    /**
     * @param code without the year
     * @param name in the last year that has it; empty for the year itself
     */
    record ScoreLine(Kind kind, String code, String name, List<ScoreCell> cells) {}

    /** Either a score or why there is none. */
    record ScoreCell(Year year, Optional<Scored> score, Optional<Absent> absent) {}

    /** @param exact unrounded */
    record Scored(BigDecimal exact, Scoring scoring) {

        BigDecimal rounded() {
            return scoring.rounded(exact);
        }

        Band band() {
            return scoring.band(exact);
        }
    }

    /**
     * @param sheet code without the year
     * @param last of the last year that has it
     */
    record ValueLine(String sheet, IndicatorValue last, List<ValueCell> cells) {}

    /** Either the value, which may itself say why it has no number, or why there is none. */
    record ValueCell(Year year, Optional<IndicatorValue> value, Optional<Absent> absent) {}

    /**
     * @param standings the earliest first
     * @param sheet code without its year; the whole plan when empty
     */
    static YearComparison of(List<Standing> standings, Optional<String> sheet) {
        var scores = new ArrayList<ScoreLine>();
        if (sheet.isEmpty()) {
            scores.add(new ScoreLine(
                    Kind.YEAR,
                    "",
                    "",
                    standings.stream()
                            .map(each ->
                                    cell(each, Optional.of(each.tree().root()), Absent.NO_SCORE, YearScores::score))
                            .toList()));
            scores.addAll(addresses(standings));
        }
        Map<String, ObjectiveSheet> sheets = sheets(standings);
        sheets.keySet()
                .removeIf(code -> sheet.filter(asked -> !asked.equals(code)).isPresent());
        sheets.forEach((code, last) -> scores.add(new ScoreLine(
                Kind.SHEET,
                code,
                last.title(),
                standings.stream()
                        .map(each -> cell(
                                each,
                                find(each, code),
                                Absent.NO_SHEET,
                                (scored, found) ->
                                        Objects.requireNonNull(scored.sheets().get(found))))
                        .toList())));
        return new YearComparison(
                standings.stream().map(each -> each.tree().year()).toList(),
                List.copyOf(scores),
                sheets.keySet().stream()
                        .flatMap(code -> values(standings, code).stream())
                        .toList());
    }

    /** The code of a sheet or address without the year it begins or ends with. */
    static String withoutYear(String code, Year year) {
        String prefix = year + "_";
        String suffix = "_" + year;
        if (code.startsWith(prefix)) {
            return code.substring(prefix.length());
        }
        return code.endsWith(suffix) ? code.substring(0, code.length() - suffix.length()) : code;
    }

    private static List<ScoreLine> addresses(List<Standing> standings) {
        var last = new LinkedHashMap<String, PlanNode>();
        for (Standing standing : standings.reversed()) {
            standing.tree()
                    .root()
                    .children()
                    .forEach(address -> last.putIfAbsent(
                            withoutYear(address.code(), standing.tree().year()), address));
        }
        return last.entrySet().stream()
                .map(line -> new ScoreLine(
                        Kind.ADDRESS,
                        line.getKey(),
                        line.getValue().title(),
                        standings.stream()
                                .map(each -> cell(
                                        each,
                                        each.tree().root().children().stream()
                                                .filter(address -> withoutYear(
                                                                address.code(),
                                                                each.tree().year())
                                                        .equals(line.getKey()))
                                                .findFirst(),
                                        Absent.NO_ADDRESS,
                                        YearScores::score))
                                .toList()))
                .toList();
    }

    private interface ScoreOf<T> {
        WeightedScore of(YearScores scores, T what);
    }

    private static <T> ScoreCell cell(Standing standing, Optional<T> what, Absent missing, ScoreOf<T> score) {
        Year year = standing.tree().year();
        if (what.isEmpty()) {
            return new ScoreCell(year, Optional.empty(), Optional.of(missing));
        }
        if (standing.scores().isEmpty()) {
            return new ScoreCell(year, Optional.empty(), Optional.of(Absent.NOT_SCORED));
        }
        YearScores scores = standing.scores().get();
        Optional<Scored> scored =
                score.of(scores, what.get()).total().map(total -> new Scored(total, scores.scoring()));
        return new ScoreCell(year, scored, scored.isPresent() ? Optional.empty() : Optional.of(Absent.NO_SCORE));
    }

    /** By code without the year; each as of the last year that has it. */
    private static Map<String, ObjectiveSheet> sheets(List<Standing> standings) {
        var sheets = new TreeMap<String, ObjectiveSheet>();
        standings.forEach(standing -> standing.values()
                .keySet()
                .forEach(sheet -> sheets.put(withoutYear(sheet.code(), sheet.year()), sheet)));
        return sheets;
    }

    private static Optional<ObjectiveSheet> find(Standing standing, String code) {
        return standing.values().keySet().stream()
                .filter(sheet -> withoutYear(sheet.code(), sheet.year()).equals(code))
                .findFirst();
    }

    private static List<ValueLine> values(List<Standing> standings, String sheet) {
        var codes = new LinkedHashSet<String>();
        standings.reversed().forEach(standing -> ofSheet(standing, sheet).forEach(value -> codes.add(code(value))));
        return codes.stream()
                .map(code -> {
                    List<ValueCell> cells = standings.stream()
                            .map(standing -> valueCell(standing, sheet, code))
                            .toList();
                    return new ValueLine(
                            sheet,
                            cells.stream()
                                    .flatMap(cell -> cell.value().stream())
                                    .reduce((_, later) -> later)
                                    .orElseThrow(),
                            cells);
                })
                .toList();
    }

    private static ValueCell valueCell(Standing standing, String sheet, String code) {
        Year year = standing.tree().year();
        if (find(standing, sheet).isEmpty()) {
            return new ValueCell(year, Optional.empty(), Optional.of(Absent.NO_SHEET));
        }
        Optional<IndicatorValue> value = ofSheet(standing, sheet).stream()
                .filter(each -> code(each).equals(code))
                .findFirst();
        return new ValueCell(year, value, value.isPresent() ? Optional.empty() : Optional.of(Absent.NO_INDICATOR));
    }

    private static List<IndicatorValue> ofSheet(Standing standing, String sheet) {
        return find(standing, sheet)
                .map((Function<ObjectiveSheet, List<IndicatorValue>>) standing::values)
                .orElse(List.of());
    }

    private static String code(IndicatorValue value) {
        return value.reading().indicator().code();
    }
}
