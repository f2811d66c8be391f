package it.traguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.ShippedPlan;
import it.traguardo.plan.ObjectiveSheet.Link;
import it.traguardo.plan.WeightedScore.Contribution;
import it.traguardo.plan.YearScores.AddressScore;
import it.traguardo.vocabulary.LocalizedText;
import it.traguardo.vocabulary.Period;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scores of addresses and of the year, from those of the sheets. */
class YearScoresTest {

    private static final List<StrategicAddress> ADDRESSES =
            List.of(address("A"), address("B"), address("C"), address("D"));

    @Test
    @DisplayName("S-7: shares weigh a sheet in its addresses, and the year counts it once")
    void aSheetIsDividedAmongItsAddressesAndCountedOnceInTheYear() {
        var scores = rolledUp(
                MissingRule.EXCLUDE_RENORMALISE,
                Map.of(
                        sheet("1", "1", link("A", "0.75"), link("B", "0.25")), score("80"),
                        sheet("2", "3", link("B", "1")), score("100")));

        // A: 80. B: (80 × 0.25 + 100 × 3) / 3.25. Year: (80 + 300) / 4, not (80 + 80 + 300) / 5.
        assertThat(total(scores, "A")).hasValueSatisfying(a -> assertThat(a).isEqualByComparingTo("80"));
        assertThat(total(scores, "B").orElseThrow().multiply(new BigDecimal("3.25")))
                .isBetween(new BigDecimal("319.9999999999"), new BigDecimal("320.0000000001"));
        assertThat(total(scores, "C")).isEmpty();
        assertThat(scores.year().total())
                .hasValueSatisfying(year -> assertThat(year).isEqualByComparingTo("95"));
        assertThat(scores.year().contributions()).extracting(Contribution::code).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    @DisplayName("S-7: without shares the different addresses share equally, however often one is named")
    void withoutSharesTheDifferentAddressesShareEqually() {
        var twice = sheet("1", "1", link("A", null), link("A", null), link("B", null));
        var three = sheet("2", "1", link("A", null), link("B", null), link("C", null));

        assertThat(twice.shares())
                .containsOnlyKeys("A", "B")
                .allSatisfy((address, share) -> assertThat(share).isEqualByComparingTo("0.5"));
        assertThat(three.shares().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.ONE); // thirds, and still exactly 1
        assertThat(ShippedPlan.plan().findSheet("2022_Z101").orElseThrow().shares())
                .hasSize(2)
                .containsKey("2022_IND_STRATEG_13");
    }

    @Test
    @DisplayName("S-7: the points of the addresses add up to those of the year, exactly")
    void pointsOfAddressesAddUpToThoseOfTheYear() {
        var random = new Random(5);
        for (int round = 0; round < 500; round++) {
            var scores =
                    rolledUp(MissingRule.values()[random.nextInt(MissingRule.values().length)], randomSheets(random));

            var ofAddresses = scores.addresses().stream()
                    .map(AddressScore::score)
                    .map(WeightedScore::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(ofAddresses).isEqualByComparingTo(scores.year().points());
            for (AddressScore each : scores.addresses()) {
                assertThat(each.score().contributions().stream()
                                .map(Contribution::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(each.score().points());
            }
        }
    }

    @Test
    @DisplayName("S-6: a sheet without a score is left out, zero, or blocks, as the plan says, and is always listed")
    void aSheetWithoutAScoreFollowsTheRule() {
        var sheets =
                Map.of(sheet("1", "1", link("A", null)), score("80"), sheet("2", "1", link("A", null)), score(null));

        assertThat(rolledUp(MissingRule.EXCLUDE_RENORMALISE, sheets)
                        .year()
                        .total()
                        .orElseThrow())
                .isEqualByComparingTo("80");
        assertThat(rolledUp(MissingRule.AS_ZERO, sheets).year().total().orElseThrow())
                .isEqualByComparingTo("40");
        var blocked = rolledUp(MissingRule.BLOCK, sheets);
        assertThat(blocked.year().total()).isEmpty();
        assertThat(total(blocked, "A")).isEmpty();
        assertThat(blocked.year().missing()).isEqualTo(1);
        assertThat(blocked.year().contributions()).hasSize(2);
    }

    @Test
    void aSheetTiedToNothingCountsInTheYear() {
        var scores = rolledUp(MissingRule.BLOCK, Map.of(sheet("1", "1"), score("80")));

        assertThat(scores.year().total().orElseThrow()).isEqualByComparingTo("80");
        assertThat(scores.addresses())
                .allSatisfy(each -> assertThat(each.score().contributions()).isEmpty());
    }

    private static Map<ObjectiveSheet, WeightedScore> randomSheets(Random random) {
        var sheets = new LinkedHashMap<ObjectiveSheet, WeightedScore>();
        for (int sheet = 0; sheet < 1 + random.nextInt(6); sheet++) {
            int links = 1 + random.nextInt(4);
            var tied = new Link[links];
            Arrays.setAll(tied, link -> link("ABCD".substring(link, link + 1), null));
            String reached = random.nextInt(5) == 0
                    ? null
                    : BigDecimal.valueOf(random.nextInt(1_000_001), 4).toPlainString();
            sheets.put(sheet("S" + sheet, String.valueOf(1 + random.nextInt(9)), tied), score(reached));
        }
        return sheets;
    }

    private static YearScores rolledUp(MissingRule missing, Map<ObjectiveSheet, WeightedScore> sheets) {
        var bands = List.of(
                new Band(LocalizedText.italianOnly("Tutto"), BigDecimal.ZERO, BigDecimal.valueOf(100), Band.State.MET));
        return YearScores.rolledUp(
                new Scoring(ScoreRule.RATIO, ScoreRule.RECIPROCAL, missing, bands),
                PlanTree.of(Year.of(2022), "DUP", ADDRESSES, List.copyOf(sheets.keySet())),
                sheets);
    }

    private static Optional<BigDecimal> total(YearScores scores, String address) {
        return scores.addresses().stream()
                .filter(each -> each.address().code().equals(address))
                .findFirst()
                .flatMap(each -> each.score().total());
    }

    private static WeightedScore score(@Nullable String reached) {
        return new WeightedScore(
                List.of(new Contribution(
                        "I",
                        BigDecimal.ONE,
                        Optional.ofNullable(reached).map(BigDecimal::new).map(Score::new))),
                MissingRule.EXCLUDE_RENORMALISE);
    }

    private static ObjectiveSheet sheet(String code, String weight, Link... links) {
        return new ObjectiveSheet(
                code,
                Year.of(2022),
                "T",
                "D",
                "D",
                "S",
                "R",
                "DIREZIONALE",
                "SINTESI",
                new BigDecimal(weight),
                List.of(links),
                "",
                Optional.empty(),
                false,
                List.of(),
                Resources.NONE,
                Schedule.of(Period.of(Year.of(2022))),
                List.of());
    }

    private static Link link(String address, @Nullable String share) {
        return new Link(
                address, Optional.empty(), "T", Optional.ofNullable(share).map(BigDecimal::new));
    }

    private static StrategicAddress address(String code) {
        return new StrategicAddress(code, code, code, List.of(), List.of());
    }
}
