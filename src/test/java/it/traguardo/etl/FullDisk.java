package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.traguardo.StarState;
import it.traguardo.TestInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.IntStream;

/** A process whose warehouse is on a disk of its own, small enough to fill. */
final class FullDisk {

    private static final int ROWS = 20_000;
    private static final int MEBIBYTE = 1024 * 1024;

    private FullDisk() {}

    /** @param arguments home, of which the warehouse's folder is the small disk; content folder */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path disk = home.resolve("warehouse");
        try (var installation = TestInstallation.onDisk(home, Path.of(arguments[1]))) {
            declare(installation);
            rows(installation, 1);
            installation.load("pratiche");
            String before = StarState.of(installation);

            Path filler = fill(disk, 2 * MEBIBYTE);
            rows(installation, 2);
            LoadException full = catchThrowableOfType(LoadException.class, () -> installation.load("pratiche"));
            assertThat(full)
                    .hasMessageContaining("disk")
                    .hasMessageContaining("Dashboards still show the previous load");
            assertThat(StarState.of(installation)).isEqualTo(before);

            fill(disk, 0);
            assertThat(catchThrowable(installation::checkpoint)).isInstanceOf(SQLException.class);
            assertThat(StarState.of(installation))
                    .as("read after the database was useless")
                    .isEqualTo(before);

            Files.delete(filler);
            Files.delete(disk.resolve("filler-0"));
            LoadReport after = installation.load("pratiche");
            assertThat(after.changed()).isEqualTo(ROWS);
            String loaded = StarState.of(installation);
            installation.loader().rebuild();
            assertThat(StarState.of(installation)).isEqualTo(loaded);
            assertThat(installation.column("select state from raw.load order by load_id"))
                    .containsExactly("SUCCEEDED", "STOPPED", "SUCCEEDED");
        }
        System.out.println("SURVIVED");
    }

    /** Leaves {@code free} bytes. */
    private static Path fill(Path disk, int free) throws IOException {
        Path filler = disk.resolve("filler-" + free);
        long left = disk.toFile().getUsableSpace() - free;
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            for (long written = 0; written < left; written += block.length) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(free).isZero();
        }
        return filler;
    }

    private static void declare(TestInstallation installation) {
        installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [numero]
                columns: {numero: {}, arrivo: {type: date}, oggetto: {}}
                """);
        installation.write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, 'PRATICA' as request_kind, arrivo as received_on, oggetto as subject
                from raw.pratiche_current
                """);
    }

    private static void rows(TestInstallation installation, int version) {
        var text = new StringBuilder("numero;arrivo;oggetto\n");
        IntStream.range(0, ROWS)
                .forEach(row -> text.append(row)
                        .append(";2022-01-01;")
                        .append(Integer.toHexString(row * 31 + version).repeat(8))
                        .append('\n'));
        installation.write("etl/pratiche/pratiche.csv", text.toString());
    }
}
