package it.traguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.plan.ObjectiveSheet.Link;
import it.traguardo.plan.PlanNode.Tied;
import it.traguardo.plan.WeightedScore.Contribution;
import it.traguardo.vocabulary.LocalizedText;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of every tree, over trees made at random. */
class PlanTreePropertyTest {

    private static final Year YEAR = Year.of(2026);
    private static final int ROUNDS = 400;
    private static final Scoring SCORING = new Scoring(
            ScoreRule.RATIO,
            ScoreRule.RECIPROCAL,
            MissingRule.AS_ZERO,
            List.of(new Band(
                    LocalizedText.italianOnly("Tutto"), BigDecimal.ZERO, BigDecimal.valueOf(100), Band.State.MET)));

    private final Random random = new Random(7);

    @Test
    @DisplayName("S-7: the shares of a sheet sum to 1 exactly, in the DUP and over its addresses")
    void theSharesOfASheetSumToOne() {
        for (int round = 0; round < ROUNDS; round++) {
            List<ObjectiveSheet> sheets = sheets();
            PlanTree tree = PlanTree.of(YEAR, "DUP", addresses(), sheets);

            for (ObjectiveSheet sheet : sheets) {
                assertThat(sum(sheet.nodeShares())).isEqualByComparingTo(BigDecimal.ONE);
                assertThat(sum(sheet.shares())).isEqualByComparingTo(BigDecimal.ONE);
                assertThat(share(tree.root(), sheet)).isEqualByComparingTo(BigDecimal.ONE);
            }
        }
    }

    @Test
    @DisplayName("S-7: a place has each of its sheets once, with what its children and itself have of it")
    void aPlaceHasASheetOnceWithAllItsShares() {
        for (int round = 0; round < ROUNDS; round++) {
            List<ObjectiveSheet> sheets = sheets();
            PlanTree tree = PlanTree.of(YEAR, "DUP", addresses(), sheets);

            tree.root().nodes().forEach(node -> {
                assertThat(node.allSheets()).extracting(Tied::sheet).doesNotHaveDuplicates();
                for (ObjectiveSheet sheet : sheets) {
                    BigDecimal ofChildren = node.children().stream()
                            .map(child -> share(child, sheet))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    BigDecimal own = node.sheets().stream()
                            .filter(tied -> tied.sheet().equals(sheet))
                            .map(Tied::share)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(share(node, sheet)).isEqualByComparingTo(ofChildren.add(own));
                }
            });
        }
    }

    @Test
    @DisplayName("S-7: the points of the city are those of its sheets, each once, and those of its addresses together")
    void theCityCountsEachSheetOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            List<ObjectiveSheet> sheets = sheets();
            PlanTree tree = PlanTree.of(YEAR, "DUP", addresses(), sheets);
            var scored = new LinkedHashMap<ObjectiveSheet, WeightedScore>();
            sheets.forEach(sheet -> scored.put(sheet, score()));

            YearScores scores = YearScores.rolledUp(SCORING, tree, scored);

            BigDecimal once = scored.entrySet().stream()
                    .map(sheet -> sheet.getKey()
                            .weight()
                            .multiply(sheet.getValue().total().orElse(BigDecimal.ZERO)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(scores.year().points()).isEqualByComparingTo(once);
            assertThat(scores.year().weight())
                    .isEqualByComparingTo(
                            sheets.stream().map(ObjectiveSheet::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(scores.addresses().stream()
                            .map(address -> address.score().points())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(once);
            scores.nodes()
                    .values()
                    .forEach(score -> assertThat(score.contributions())
                            .extracting(Contribution::code)
                            .doesNotHaveDuplicates());
        }
    }

    /** Three addresses, each with strategic objectives and with operative ones, below those and directly. */
    private static List<StrategicAddress> addresses() {
        var addresses = new ArrayList<StrategicAddress>();
        for (String address : List.of("A", "B", "C")) {
            var strategic = new ArrayList<StrategicObjective>();
            for (int number = 1; number <= 2; number++) {
                String code = address + number;
                strategic.add(
                        new StrategicObjective(code, code, List.of(objective(code + ".1"), objective(code + ".2"))));
            }
            addresses.add(
                    new StrategicAddress(address, address, address, strategic, List.of(objective(address + ".9"))));
        }
        return addresses;
    }

    private static OperativeObjective objective(String code) {
        return new OperativeObjective(code, code, Optional.empty());
    }

    private List<ObjectiveSheet> sheets() {
        var sheets = new ArrayList<ObjectiveSheet>();
        for (int sheet = 0; sheet < 1 + random.nextInt(7); sheet++) {
            sheets.add(PlainSheet.of("S" + sheet, 1 + random.nextInt(9), links()));
        }
        return sheets;
    }

    /** One to five links to places of any depth, several of which may be one below the other; half of them with shares. */
    private List<Link> links() {
        int count = 1 + random.nextInt(5);
        boolean shared = random.nextBoolean();
        var links = new ArrayList<Link>();
        int rest = 1000;
        for (int index = 0; index < count; index++) {
            int part = index == count - 1 ? rest : 1 + random.nextInt(rest - (count - index - 1));
            rest -= part;
            String address = List.of("A", "B", "C").get(random.nextInt(3));
            Optional<String> objective = Optional.of(address)
                    .filter(_ -> random.nextInt(4) > 0)
                    .map(code -> code
                            + List.of("1", "2", "1.1", "1.2", "2.1", "2.2", ".9")
                                    .get(random.nextInt(7)));
            links.add(new Link(
                    address, objective, "T", shared ? Optional.of(BigDecimal.valueOf(part, 3)) : Optional.empty()));
        }
        return links;
    }

    private WeightedScore score() {
        Optional<Score> reached = random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(new Score(BigDecimal.valueOf(random.nextInt(1_000_001), 4)));
        return new WeightedScore(
                List.of(new Contribution("I", BigDecimal.ONE, reached)), MissingRule.EXCLUDE_RENORMALISE);
    }

    private static BigDecimal share(PlanNode node, ObjectiveSheet sheet) {
        return node.allSheets().stream()
                .filter(tied -> tied.sheet().equals(sheet))
                .map(Tied::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Map<String, BigDecimal> shares) {
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
