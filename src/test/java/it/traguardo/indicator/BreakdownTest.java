package it.traguardo.indicator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.ShippedPlan;
import it.traguardo.TestInstallation;
import it.traguardo.etl.LoadException;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Milestone;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Structure;
import it.traguardo.vocabulary.Withdrawals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawn requests with drawn offices and procedures: whatever a value is split by, nothing is lost and nothing twice. */
class BreakdownTest {

    private static final int REQUESTS = 3_000;
    private static final int READINGS = 60;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 3 * 365;
    private static final List<String> KINDS = List.of("PATROCINIO", "INTERROGAZIONE", "RIESAME");
    private static final List<String> CODES = List.of("A", "B", "C", "D", "E", "F");
    /** Of requests: what is entered by hand has none that could be split. */
    private static final List<Measure> MEASURES =
            Stream.of(Measure.values()).filter(measure -> !measure.isManual()).toList();

    private static final Random RANDOM = new Random(2022);

    /** Office of each request, by protocol number; unknown ones and none among them. */
    private static final Map<String, String> OFFICE_OF = new TreeMap<>();

    private static final Map<String, List<OfficePeriod>> OFFICES = new TreeMap<>();

    @TempDir
    private static Path folder;

    private static TestInstallation installation;

    @BeforeAll
    static void load() throws LoadException {
        installation = TestInstallation.inMemory(folder);
        CODES.forEach(code -> OFFICES.put(code, OfficePeriod.drawn(code)));
        source("unita", "office", "codice, nome, direzione, responsabile, successore", "dal, al", """
                select codice as office_code, nome as office_name, direzione as directorate,
                  responsabile as responsible, successore as successor, dal as valid_from, al as valid_to
                """);
        rows(
                "unita",
                "id;codice;nome;direzione;responsabile;successore;dal;al",
                OFFICES.values().stream()
                        .flatMap(List::stream)
                        .map(OfficePeriod::line)
                        .toList());
        source("incarichi", "procedure", "tipo, procedimento, titolo, responsabile", "dal, al", """
                select tipo as request_kind, procedimento as procedure_name, titolo as title,
                  responsabile as responsible, dal as valid_from, al as valid_to
                """);
        rows(
                "incarichi",
                "id;tipo;procedimento;titolo;responsabile;dal;al",
                List.of(
                        "PATROCINIO;;Patrocinio;Ada;2021-03-01;2022-05-10",
                        "PATROCINIO;;Patrocinio;Bruno;2022-05-10;",
                        "INTERROGAZIONE;SCRITTA;Interrogazione scritta;Carla;2020-01-01;2022-01-01",
                        "INTERROGAZIONE;SCRITTA;Risposta scritta;Carla;2022-01-01;"));
        source(
                "pratiche",
                "request",
                "tipo, procedimento, ufficio, canale, esito, duplicato",
                "arrivo, istruttoria, chiusura, rinuncia, trasferimento, scadenza",
                """
                select id as protocol_number, tipo as request_kind, procedimento as procedure_name,
                  ufficio as office_code, canale as channel, esito as outcome, duplicato as duplicate_of,
                  agile as remote_work, arrivo as received_on, istruttoria as investigated_on,
                  chiusura as concluded_on, rinuncia as withdrawn_on, trasferimento as transferred_on,
                  scadenza as due_on
                """);
        rows(
                "pratiche",
                "id;tipo;procedimento;ufficio;canale;esito;duplicato;agile;arrivo;istruttoria;chiusura;rinuncia;trasferimento;scadenza",
                IntStream.range(0, REQUESTS).mapToObj(BreakdownTest::request).toList());
        for (String source : List.of("unita", "incarichi", "pratiche")) {
            var report = installation.load(source);
            assertThat(report.quarantined()).as(source).isZero();
        }
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    @DisplayName("P-11: the parts of the groups add up to the value, whatever it is read and split by")
    void groupsAddUpToTheValue() {
        var breakdown = new Breakdown(installation.history());
        int split = 0;
        for (int each = 0; each < READINGS; each++) {
            Reading reading = drawnReading();
            var value = installation.indicators().value(reading);
            long leftOut =
                    value.leftOut().values().stream().mapToLong(Long::longValue).sum();
            for (Grouping grouping : Grouping.values()) {
                var groups = breakdown.groups(reading, grouping);
                assertThat(groups.stream().map(GroupParts::parts).reduce(new Parts(0, 0), Parts::plus))
                        .as("%s by %s", reading, grouping)
                        .isEqualTo(value.parts());
                assertThat(groups.stream().mapToLong(GroupParts::leftOut).sum())
                        .as("left out of %s by %s", reading, grouping)
                        .isEqualTo(leftOut);
                assertThat(groups.stream().map(group -> List.of(group.code(), group.name())))
                        .doesNotHaveDuplicates();
                split += groups.size();
            }
        }
        assertThat(split).isGreaterThan(READINGS * Grouping.values().length * 3); // there is something to add up
    }

    @Test
    void theStructureMovesRequestsBetweenGroupsAndChangesNoNumber() {
        for (int each = 0; each < READINGS; each++) {
            Reading then = drawnReading().withStructure(Structure.THEN);
            Reading today = then.withStructure(Structure.TODAY);

            var shown = installation.indicators().value(then);
            var moved = installation.indicators().value(today);
            assertThat(moved.parts()).isEqualTo(shown.parts());
            assertThat(moved.leftOut()).isEqualTo(shown.leftOut());
            assertThat(moved.median()).isEqualTo(shown.median());
            assertThat(installation.indicators().rowCount(today, RowFilter.ALL))
                    .isEqualTo(installation.indicators().rowCount(then, RowFilter.ALL));
            for (Reading reading : List.of(then, today)) {
                assertThat(byOffice(reading)).as("%s", reading).isEqualTo(countedByHand(reading));
            }
        }
    }

    /** Requests that count by the answering office, as the query has them. */
    private static Map<String, Long> byOffice(Reading reading) {
        var counted = new TreeMap<String, Long>();
        new Breakdown(installation.history())
                .groups(reading, Grouping.OFFICE)
                .forEach(group -> counted.put(
                        group.code().orElse("-") + "/" + group.name().orElse("-"),
                        group.parts().denominator() + group.leftOut()));
        return counted;
    }

    /** The same from the rows one by one, with the offices they were drawn with. */
    private static Map<String, Long> countedByHand(Reading reading) {
        var counted = new TreeMap<String, Long>();
        installation.indicators().eachRow(reading, RowFilter.ALL, row -> {
            String code = OFFICE_OF.getOrDefault(row.protocolNumber(), "");
            LocalDate day = reading.structure() == Structure.THEN ? row.receivedOn() : reading.asOf();
            Optional<OfficePeriod> answering = OfficePeriod.answering(code, day);
            String name = answering.map(OfficePeriod::name).orElse(code);
            assertThat(Objects.requireNonNullElse(row.officeName(), "")).isEqualTo(name);
            assertThat(Optional.ofNullable(row.responsible())).isEqualTo(answering.map(OfficePeriod::responsible));
            String group = answering.map(OfficePeriod::code).orElse(code.isEmpty() ? "-" : code) + "/"
                    + (name.isEmpty() ? "-" : name);
            counted.merge(group, 1L, Long::sum);
        });
        return counted;
    }

    private static Reading drawnReading() {
        LocalDate start = FIRST.plusDays(RANDOM.nextInt(DAYS));
        LocalDate end = start.plusDays(1 + RANDOM.nextInt(500));
        var period = new Period(start + ".." + end, start, end);
        var policy = ShippedPlan.I1
                .policy()
                .withBasis(drawn(List.of(PeriodBasis.values())))
                .withDuration(drawn(List.of(DurationBasis.values())))
                .withMaturity(drawn(List.of(Maturity.values())))
                .withWithdrawals(drawn(List.of(Withdrawals.values())));
        var shape = RANDOM.nextBoolean() ? ShippedPlan.I1 : ShippedPlan.I2;
        var indicator = new IndicatorDefinition(
                "X",
                1,
                shape.title(),
                shape.explanation(),
                shape.type(),
                shape.owner(),
                drawn(MEASURES),
                KINDS.subList(0, 1 + RANDOM.nextInt(KINDS.size())),
                drawn(List.of(Milestone.values())),
                policy,
                shape.direction(),
                RANDOM.nextBoolean() ? Set.of() : Set.of("DINIEGO"),
                Map.of(),
                Map.of(),
                shape.tolerance());
        return Reading.declared(indicator, period, start.plusDays(RANDOM.nextInt(700)))
                .withStructure(drawn(List.of(Structure.values())));
    }

    private static String request(int number) {
        String kind = drawn(KINDS);
        LocalDate arrival = FIRST.plusDays(RANDOM.nextInt(DAYS));
        boolean investigated = RANDOM.nextInt(10) > 0;
        LocalDate investigation = arrival.plusDays(RANDOM.nextInt(60) - 1); // some end before they begin
        boolean concluded = investigated && RANDOM.nextInt(10) > 1;
        String office = drawn(List.of("A", "B", "C", "D", "E", "F", "Z", ""));
        OFFICE_OF.put(String.valueOf(number), office);
        return String.join(
                ";",
                kind,
                kind.equals("INTERROGAZIONE") ? drawn(List.of("SCRITTA", "ORALE", "")) : "",
                office,
                drawn(List.of("PEC", "PORTALE", "")),
                concluded ? drawn(List.of("CONCESSO", "DINIEGO", "SILENZIO_RIGETTO")) : "",
                RANDOM.nextInt(30) == 0 ? "0" : "",
                investigated ? drawn(List.of("true", "false", "")) : "",
                arrival.toString(),
                investigated ? investigation.toString() : "",
                concluded ? investigation.plusDays(RANDOM.nextInt(20)).toString() : "",
                RANDOM.nextInt(12) == 0 ? arrival.plusDays(RANDOM.nextInt(80)).toString() : "",
                RANDOM.nextInt(20) == 0 ? arrival.plusDays(RANDOM.nextInt(80)).toString() : "",
                RANDOM.nextInt(8) == 0 ? "" : arrival.plusDays(30).toString());
    }

    private static <T> T drawn(List<T> values) {
        return values.get(RANDOM.nextInt(values.size()));
    }

    private static void source(String name, String shape, String texts, String dates, String select) {
        installation.write("etl/%s/source.yaml".formatted(name), """
                title: %1$s
                kind: csv
                file: %1$s.csv
                key: [id]
                columns: {id: {}, %2$s, %3$s%4$s}
                """.formatted(
                        name,
                        columns(texts, "text"),
                        columns(dates, "date"),
                        shape.equals("request") ? ", agile: {type: boolean}" : ""));
        installation.write(
                "sql/20_stage/%s/%s.sql".formatted(name, shape), select + "from raw.%s_current".formatted(name));
    }

    private static String columns(String names, String type) {
        return List.of(names.split(", ")).stream()
                .map(column -> "%s: {type: %s}".formatted(column, type))
                .collect(joining(", "));
    }

    private static void rows(String source, String header, List<String> lines) {
        installation.write(
                "etl/%1$s/%1$s.csv".formatted(source),
                header + "\n"
                        + IntStream.range(0, lines.size())
                                .mapToObj(number -> number + ";" + lines.get(number))
                                .collect(joining("\n")));
    }

    /** A period of an office; {@code successor} is told only with the end of the last. */
    private record OfficePeriod(
            String code,
            String name,
            String responsible,
            @Nullable String successor,
            LocalDate from,
            @Nullable LocalDate to) {

        /** Up to four periods with gaps between some; half of the offices end, and most of those name a successor. */
        static List<OfficePeriod> drawn(String code) {
            var periods = new ArrayList<OfficePeriod>();
            LocalDate from = FIRST.plusDays(RANDOM.nextInt(200) - 100);
            int count = 1 + RANDOM.nextInt(4);
            for (int number = 0; number < count; number++) {
                boolean last = number == count - 1;
                LocalDate to = last && RANDOM.nextInt(3) == 0 ? null : from.plusDays(1 + RANDOM.nextInt(400));
                String successor = RANDOM.nextInt(4) == 0 ? null : BreakdownTest.drawn(CODES);
                periods.add(new OfficePeriod(
                        code, "Ufficio " + code + number / 2, "Responsabile " + code + number, successor, from, to));
                from = to == null ? from : to.plusDays(RANDOM.nextInt(3) == 0 ? 20 : 0);
            }
            return periods;
        }

        /** The office itself while it lasts, then whoever took it over, and so on. */
        static Optional<OfficePeriod> answering(String code, LocalDate day) {
            var asked = new HashSet<String>();
            String holder = code;
            while (holder != null && asked.add(holder) && OFFICES.containsKey(holder)) {
                List<OfficePeriod> periods = Objects.requireNonNull(OFFICES.get(holder));
                for (OfficePeriod period : periods) {
                    if (!day.isBefore(period.from) && (period.to == null || day.isBefore(period.to))) {
                        return Optional.of(period);
                    }
                }
                OfficePeriod last = periods.getLast();
                holder = last.to != null && !day.isBefore(last.to) ? last.successor : null;
            }
            return Optional.empty();
        }

        String line() {
            return String.join(
                    ";",
                    code,
                    name,
                    code.compareTo("C") < 0 ? "Direzione nord" : "Direzione sud",
                    responsible,
                    Objects.requireNonNullElse(successor, ""),
                    from.toString(),
                    to == null ? "" : to.toString());
        }
    }
}
