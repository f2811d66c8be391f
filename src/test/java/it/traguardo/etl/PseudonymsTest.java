package it.traguardo.etl;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.TestInstallation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requesters are known by keyed pseudonyms alone. */
class PseudonymsTest {

    @TempDir
    private Path folder;

    @Test
    void aPseudonymIsTheHmacOfTheName() throws LoadException, GeneralSecurityException {
        try (var source = new PatronageFile(folder)) {
            source.load(
                    "2022/1;Niccolò Bianchi;2022-03-01;",
                    "2022/2; Niccolò Bianchi ;2022-03-01;",
                    "2022/3;;2022-03-01;");

            assertThat(source.installation.column("select requester from star.fact_request order by protocol_number"))
                    .containsExactly(hmac("Niccolò Bianchi"), hmac("Niccolò Bianchi"), "null");
        }
    }

    @Test
    void namesAreNowhereInTheWarehouse() throws LoadException, IOException {
        var names = List.of("Ludovica Quaranta", "Ermenegildo", "Settembrini", "Zenobia Trentadue");
        try (var source = new PatronageFile(folder)) {
            source.load(
                    "2022/1;Ludovica Quaranta;2022-03-01;",
                    "2022/2;Zenobia Trentadue;boh;", // in quarantine
                    "2022/3;Ermenegildo;Settembrini;2022-03-01;", // one field too many
                    "Ermenegildo;2022-03-01;"); // one too few: the name stands where the key should
            source.installation.rows("force checkpoint");

            assertThat(source.quarantine()).hasSize(3);
            assertThat(source.installation.rows("select * from raw.quarantine").toString())
                    .doesNotContain(names);
        }
        try (var files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(names);
            }
        }
    }

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        Path file = folder.resolve("keys/pseudonym.key");

        Pseudonyms.keyedBy(file);
        byte[] key = Files.readAllBytes(file);
        Pseudonyms.keyedBy(file);

        assertThat(key).hasSize(32);
        assertThat(Files.readAllBytes(file)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static String hmac(String name) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TestInstallation.KEY, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    }
}
