package it.traguardo.etl;

import static it.traguardo.RequestRegister.reading;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.traguardo.ShippedPlan;
import it.traguardo.TestInstallation;
import it.traguardo.indicator.Parts;
import it.traguardo.indicator.SourceState;
import java.nio.file.Path;
import java.util.List;

/** A register of patronage requests kept as a CSV file by somebody who makes mistakes. */
final class PatronageFile implements AutoCloseable {

    static final String HEADER = "protocollo;richiedente;arrivo;fine";

    final TestInstallation installation;
    final Path declaration;
    final Path file;

    PatronageFile(Path folder) {
        installation = TestInstallation.onDisk(folder.resolve("home"), createdIn(folder.resolve("content")));
        declaration = declare("");
        file = installation.write("etl/pratiche/pratiche.csv", HEADER);
        installation.write("sql/20_stage/pratiche/request.sql", """
                select protocollo as protocol_number, 'PATROCINIO' as request_kind, richiedente as requester,
                  arrivo as received_on, fine as investigated_on
                from raw.pratiche_current
                """);
        installation.loader().prepare();
    }

    private static Path createdIn(Path content) {
        content.toFile().mkdirs();
        return content;
    }

    /** Declares the source anew, with {@code more} keys. */
    Path declare(String more) {
        return installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [protocollo]
                %s
                columns:
                  protocollo: {required: true}
                  richiedente: {pseudonym: true}
                  arrivo: {type: date, required: true}
                  fine: {type: date}
                """.formatted(more));
    }

    /** Loads the file with the given lines under its header. */
    LoadReport load(String... lines) throws LoadException {
        return loadText(HEADER + "\n" + String.join("\n", lines));
    }

    LoadReport loadText(String text) throws LoadException {
        installation.write("etl/pratiche/pratiche.csv", text);
        return installation.load("pratiche");
    }

    /** What a load of the file as it is says when it stops. */
    LoadException stopped() {
        return catchThrowableOfType(LoadException.class, () -> installation.load("pratiche"));
    }

    LoadException stopped(String text) {
        installation.write("etl/pratiche/pratiche.csv", text);
        return stopped();
    }

    /** What the dashboards show: investigations completed of requests received in 2022. */
    Parts shown() {
        return installation
                .indicators()
                .value(reading(ShippedPlan.I1, "2022", "2022-12-31"))
                .parts();
    }

    SourceState state() {
        return installation.indicators().sourceStates().stream()
                .filter(state -> state.source().equals("pratiche"))
                .findFirst()
                .orElseThrow();
    }

    List<List<String>> quarantine() {
        return installation.rows("select source_line, row_key, column_name, reason from raw.quarantine order by all");
    }

    @Override
    public void close() {
        installation.close();
    }
}
