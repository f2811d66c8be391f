package it.traguardo.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import it.traguardo.demo.DemoMunicipality;
import it.traguardo.etl.LoadException;
import it.traguardo.indicator.Breakdown;
import it.traguardo.indicator.Grouping;
import it.traguardo.indicator.IndicatorDefinition;
import it.traguardo.indicator.IndicatorQuery.Use;
import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plan;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.Rome;
import it.traguardo.warehouse.WarehouseSchema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is derived held against what happens: every column said not to matter is spoilt in all rows, and nothing may move. */
class LineageTruthTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private static Path home;

    private static TestInstallation installation;
    private static WarehouseSchema schema;
    private static Plan plan;
    private static Lineage lineage;
    private static Set<SourceColumn> columns;

    /** One request in twenty, with its events. */
    @BeforeAll
    static void load() throws LoadException {
        installation = TestInstallation.onDisk(home, TestInstallation.SHIPPED);
        var gestionale = new JdbcDataSource();
        gestionale.setURL("jdbc:h2:file:" + home.toAbsolutePath().resolve("demo/gestionale"));
        gestionale.setUser("sa");
        gestionale.setPassword("");
        new DemoMunicipality(gestionale, Clock.fixed(installation.clock.instant(), Rome.ZONE)).advance();
        for (String source : installation.sources().names()) {
            installation.load(source);
        }
        schema = new WarehouseSchema(installation.folders());
        plan = installation.plan().read();
        change(statement -> {
            for (String source :
                    List.of("patrocini", "accessi", "interrogazioni", "question_time", "movimenti_termini")) {
                statement.execute("delete from raw.%s where hash(protocollo) %% 20 <> 0".formatted(source));
            }
            for (String source : List.of("attivita", "atti", "posta", "economale")) {
                statement.execute("delete from raw.%s where hash(numero) %% 20 <> 0".formatted(source));
            }
            for (String source : installation.sources().names()) {
                statement.execute("create table raw.kept_%1$s as from raw.%1$s".formatted(source));
            }
        });
        lineage = new Lineage(installation.warehouse(), schema, installation.sources(), plan);
        columns = lineage.columns().stream().map(ColumnLineage::column).collect(Collectors.toSet());
    }

    @AfterEach
    void restore() {
        change(statement -> {
            for (String source : installation.sources().names()) {
                statement.execute("delete from raw." + source);
                statement.execute("insert into raw.%1$s from raw.kept_%1$s".formatted(source));
            }
        });
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    /** Those of requests: what is entered by hand reads no column. */
    static Stream<String> indicators() {
        return plan.indicators().stream()
                .filter(indicator -> !indicator.measure().isManual())
                .map(IndicatorDefinition::code);
    }

    @ParameterizedTest
    @MethodSource("indicators")
    void aNumberDoesNotDependOnColumnsOutsideItsLineage(String code) {
        String before = number(code);

        Set<SourceColumn> spoilt = outside(code, origin -> origin.uses().containsKey(Use.NUMBER));
        spoil(spoilt);

        assertThat(spoilt).hasSizeGreaterThan(40);
        assertThat(before).doesNotContain("denominator=0");
        assertThat(number(code)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aBreakdownDoesNotDependOnColumnsOutsideItsLineage(Grouping grouping) {
        String before = groups("I3", grouping);
        assertThat(before).contains("GroupParts");

        spoil(outside(
                "I3",
                origin -> origin.uses().containsKey(Use.NUMBER)
                        || origin.groupings().contains(grouping)));

        assertThat(groups("I3", grouping)).isEqualTo(before);
    }

    @Test
    void aColumnInsideMovesTheNumber() {
        String before = number("I2");

        spoil(Set.of(new SourceColumn("patrocini", "data_fine_istruttoria")));

        assertThat(number("I2")).isNotEqualTo(before);
    }

    private static Set<SourceColumn> outside(String code, Predicate<IndicatorLineage.Origin> matters) {
        Set<SourceColumn> inside = lineage.getIndicator(code).sources().values().stream()
                .flatMap(Collection::stream)
                .filter(matters)
                .map(IndicatorLineage.Origin::column)
                .collect(Collectors.toSet());
        return columns.stream().filter(column -> !inside.contains(column)).collect(Collectors.toSet());
    }

    private static String number(String code) {
        var value = installation.indicators().value(reading(code));
        return "%s %s %s".formatted(value.parts(), value.leftOut(), value.durations());
    }

    private static String groups(String code, Grouping grouping) {
        return new Breakdown(installation.history())
                .groups(reading(code), grouping)
                .toString();
    }

    private static Reading reading(String code) {
        return Reading.declared(plan.getIndicator(code), Period.ALL, TODAY);
    }

    /** Another value in every row of each column, of the same type. */
    private static void spoil(Set<SourceColumn> spoilt) {
        change(statement -> {
            for (SourceColumn column : spoilt) {
                statement.execute("update raw.%1$s set %2$s = %3$s"
                        .formatted(column.source(), column.column(), another(type(column), column.column())));
            }
        });
    }

    private static String another(String type, String column) {
        return switch (type) {
            case "DATE" -> "coalesce(%s, date '2025-06-30') + 40".formatted(column);
            case "BOOLEAN" -> "not coalesce(%s, false)".formatted(column);
            case "VARCHAR" -> "coalesce(%s, '') || 'x'".formatted(column);
            case "BIGINT", "INTEGER" -> "coalesce(%s, 0) + 1000000".formatted(column);
            case String number when number.startsWith("DECIMAL") -> "coalesce(%s, 0) + 1000".formatted(column);
            default -> column + " + interval 1 day";
        };
    }

    private static String type(SourceColumn column) {
        return installation
                .column(
                        "select data_type from duckdb_columns() where schema_name = 'raw' and table_name = '%s' and column_name = '%s'"
                                .formatted(column.source(), column.column()))
                .getFirst();
    }

    private static void change(Work work) {
        try {
            installation.warehouse().write(connection -> {
                try (var statement = connection.createStatement()) {
                    work.by(statement);
                }
                schema.rebuildStar(connection, installation.sources().names());
                return true;
            });
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @FunctionalInterface
    private interface Work {
        void by(Statement statement) throws SQLException;
    }
}
