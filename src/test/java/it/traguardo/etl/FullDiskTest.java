package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

    /** A real file system of its own, in a name space that ends with the process. */
    private static final String ON_SMALL_DISK = "mount -t tmpfs -o size=40m tmpfs \"$0\" && exec \"$@\"";

    @Test
    void aFullDiskStopsTheLoadAloneAndNothingHasToBeRestarted(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path disk = Files.createDirectories(home.resolve("warehouse"));
        Path content = Files.createDirectories(folder.resolve("content"));
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        ON_SMALL_DISK,
                        disk.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        home.toString(),
                        content.toString())
                .directory(TestInstallation.SHIPPED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(told, StandardCharsets.UTF_8)).endsWith("SURVIVED\n");
    }
}
