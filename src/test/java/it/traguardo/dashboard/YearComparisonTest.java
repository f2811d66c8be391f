package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.ShippedPlan;
import it.traguardo.dashboard.YearComparison.Absent;
import it.traguardo.dashboard.YearComparison.Kind;
import it.traguardo.dashboard.YearComparison.ScoreCell;
import it.traguardo.dashboard.YearComparison.ScoreLine;
import it.traguardo.dashboard.YearComparison.ValueLine;
import it.traguardo.indicator.Durations;
import it.traguardo.indicator.IndicatorValue;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.Reading;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.plan.Standing;
import it.traguardo.plan.YearScores;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Years of the shipped plan with made-up values, side by side. */
class YearComparisonTest {

    private static final Plan PLAN = ShippedPlan.plan();
    private static final Parts NONE = new Parts(0, 0);

    private final ComparisonWords words = new ComparisonWords(
            new Numbers(Locale.ITALIAN),
            (key, parameters) -> new Translations().getTranslation(key, Locale.ITALIAN, parameters));

    /** I1 wants 100 %, so its score is its value; no other indicator has any. */
    private final List<Standing> standings = List.of(
            standing(2022, Map.of("I1", new Parts(90, 100))),
            standing(2023, Map.of("I1", NONE)),
            standing(2025, Map.of("I1", new Parts(96, 100))));

    @Test
    void theYearIsScoredInEachYearOrSaysWhyNot() {
        ScoreLine year = YearComparison.of(standings, Optional.empty()).scores().getFirst();

        assertThat(year.kind()).isEqualTo(Kind.YEAR);
        assertThat(year.cells())
                .extracting(ScoreCell::year)
                .containsExactly(Year.of(2022), Year.of(2023), Year.of(2025));
        assertThat(score(year, 0)).isEqualTo("90.00");
        assertThat(year.cells().get(1).absent()).contains(Absent.NO_SCORE);
        assertThat(words.sentence(line("Z101", Optional.of("Z101"))))
                .isEqualTo("Dal 2022 al 2025 il punteggio sale da 90,00 a 96,00: 6,00\u00a0punti in più."
                        .replace('\u00a0', ' '));
    }

    @Test
    void aSheetIsMatchedByItsCodeWithoutTheYear() {
        ScoreLine tree = line("P64B", Optional.empty());

        assertThat(tree.cells().get(0).absent()).contains(Absent.NO_SHEET);
        assertThat(tree.name())
                .isEqualTo(PLAN.findSheet("2025_P64B").orElseThrow().title());
        assertThat(YearComparison.of(standings, Optional.of("Z101")).scores()).hasSize(1);
        assertThat(YearComparison.withoutYear("2026_Z101", Year.of(2025))).isEqualTo("2026_Z101");
        assertThat(YearComparison.withoutYear("SEGN_2025", Year.of(2025))).isEqualTo("SEGN");
    }

    @Test
    void anAddressIsOneLineThoughItsCodeBearsTheYear() {
        List<ScoreLine> addresses = YearComparison.of(standings, Optional.empty()).scores().stream()
                .filter(line -> line.kind() == Kind.ADDRESS)
                .toList();

        assertThat(addresses)
                .extracting(ScoreLine::code)
                .doesNotHaveDuplicates()
                .contains("IND_STRATEG_13");
        assertThat(addresses).allSatisfy(line -> assertThat(line.cells()).hasSize(3));
    }

    @Test
    void aValueSaysWhichYearsHaveItAndHowOftenItsTargetWasMet() {
        ValueLine first = YearComparison.of(standings, Optional.of("Z101")).values().stream()
                .filter(line -> line.last().reading().indicator().code().equals("I1"))
                .findFirst()
                .orElseThrow();

        assertThat(first.cells().get(1).value().orElseThrow().notApplicable()).isPresent();
        assertThat(words.sentence(first))
                .isEqualTo("Dal 2022 al 2025 il valore migliora da 90,00\u00a0% a 96,00\u00a0%."
                        + " Negli anni conclusi il valore atteso è raggiunto zero volte su 2.");
    }

    private ScoreLine line(String code, Optional<String> sheet) {
        return YearComparison.of(standings, sheet).scores().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String score(ScoreLine line, int cell) {
        return line.cells().get(cell).score().orElseThrow().rounded().toPlainString();
    }

    private static Standing standing(int year, Map<String, Parts> values) {
        LocalDate asOf = LocalDate.of(year, 12, 31);
        var tree = PLAN.tree(Year.of(year));
        var bySheet = new LinkedHashMap<ObjectiveSheet, List<IndicatorValue>>();
        for (ObjectiveSheet sheet : PLAN.sheets(Year.of(year))) {
            bySheet.put(
                    sheet,
                    sheet.readings(asOf).stream()
                            .map(reading -> value(
                                    reading,
                                    values.getOrDefault(reading.indicator().code(), NONE)))
                            .toList());
        }
        return new Standing(
                asOf,
                tree,
                bySheet,
                PLAN.findScoring(Year.of(year)).map(scoring -> YearScores.of(scoring, tree, bySheet)));
    }

    /** Of no request and no load: not applicable, also for a total. */
    private static IndicatorValue value(Reading reading, Parts parts) {
        return new IndicatorValue(
                reading, parts, Map.of(), Durations.NONE, Optional.empty(), Optional.empty(), List.of());
    }
}
