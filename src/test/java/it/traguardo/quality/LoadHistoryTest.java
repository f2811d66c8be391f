package it.traguardo.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.traguardo.TestInstallation;
import it.traguardo.etl.LoadException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadHistoryTest {

    private TestInstallation installation;
    private LoadHistory history;

    @BeforeEach
    void open(@TempDir Path folder) {
        installation = TestInstallation.inMemory(folder);
        history = new LoadHistory(installation.warehouse());
        installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [riga]
                columns: {riga: {}, numero: {}, arrivo: {type: date}, fine: {type: date}}
                """);
        installation.write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'PRATICA' as request_kind, arrivo as received_on, fine as concluded_on
                from raw.pratiche_current
                """);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aLoadTellsItsRowsAndWhatItsChecksFound() throws LoadException {
        load("1;A;2022-03-01;2022-03-11", "2;B;2022-03-01;2022-02-01", "3;C;marzo;");

        LoadRecord load = history.last().getFirst();
        assertThat(load.state()).isEqualTo(LoadRecord.State.SUCCEEDED);
        assertThat(load.rows()).isEqualTo(new LoadRecord.Rows(3, 2, 0, 0, 0, 1, 0));
        assertThat(load.cause()).contains("COMMAND");
        CheckRecord found = history.checks(load.id()).stream()
                .filter(check -> !check.passed())
                .findFirst()
                .orElseThrow();
        assertThat(found.name()).isEqualTo("ended_before_received.sql");
        assertThat(found.stops()).isFalse();
        assertThat(history.offenders(load.id(), found.name(), 10))
                .singleElement()
                .asString()
                .contains("\"protocol_number\":\"B\"");
        assertThat(history.checks(load.id())).filteredOn(CheckRecord::passed).isNotEmpty();
    }

    @Test
    void whatStoppedALoadCanBeReadRowByRowThoughItsRowsAreGone() throws LoadException {
        load("1;A;2022-03-01;");
        assertThat(catchThrowable(() -> load("1;A;2022-03-01;", "2;A;2022-03-02;")))
                .isInstanceOf(LoadException.class);

        LoadRecord stopped = history.last().getFirst();
        assertThat(stopped.state()).isEqualTo(LoadRecord.State.STOPPED);
        assertThat(stopped.message())
                .hasValueSatisfying(message -> assertThat(message).contains("request_received_once.sql: 1 row(s)"));
        assertThat(history.offenders(stopped.id(), "request_received_once.sql", 10))
                .singleElement()
                .asString()
                .contains("\"requests\":2");
        assertThat(history.lastSuccesses()).extracting(LoadRecord::id).isNotEqualTo(List.of(stopped.id()));
        assertThat(history.results("request_received_once.sql", 5))
                .extracting(CheckRecord::offenders)
                .containsExactly(1L, 0L);
    }

    @Test
    void loadsAreListedNewestFirstAndFiltered() throws LoadException {
        load("1;A;2022-03-01;");
        load("1;A;2022-03-01;");
        load("1;A;2022-03-01;2022-03-05");

        assertThat(history.loads(LoadFilter.ALL, 0, 10))
                .extracting(load -> load.rows().changed())
                .containsExactly(1L, 0L, 0L);
        var changed = new LoadFilter(Optional.of("pratiche"), Optional.empty(), true, Optional.empty());
        assertThat(history.count(changed)).isEqualTo(2);
        assertThat(history.count(LoadFilter.of("altra"))).isZero();
    }

    private void load(String... lines) throws LoadException {
        installation.write("etl/pratiche/pratiche.csv", "riga;numero;arrivo;fine\n" + String.join("\n", lines) + "\n");
        installation.load("pratiche");
    }
}
