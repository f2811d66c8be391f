package it.traguardo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.traguardo.application.Server;
import it.traguardo.application.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole application: what the loads at a start find is told without anybody asking. */
@SpringBootTest(classes = Server.class, properties = "spring.datasource.url=jdbc:h2:mem:alerts")
@ContextConfiguration(initializers = ServerAlertsTest.Stopping.class)
@DirtiesContext
class ServerAlertsTest {

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @TempDir
    private static Path folder;

    @Autowired
    private Problems problems;

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @Test
    void aStopOfALoadAtTheStartIsToldByItself() throws Exception {
        assertThat(MAIL.waitForIncomingEmail(60_000, 1)).isTrue();

        assertThat(MAIL.getReceivedMessages()[0].getSubject()).isEqualTo("[Traguardo] Caricamento fermo: pratiche");
        assertThat(problems.current()).extracting(Problem::key).containsExactly("STOPPED_LOAD/pratiche");
    }

    /** A source whose file is not there, and somebody to tell. */
    static final class Stopping implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            MAIL.start();
            write("etl/alerts.yaml", """
                    smtp: {host: localhost, port: %d, from: traguardo@comune.example, starttls: false}
                    pages: https://traguardo.comune.example
                    recipients: [{to: sistemi@comune.example}]
                    """.formatted(MAIL.getSmtp().getPort()));
            write("etl/pratiche/source.yaml", """
                    title: Pratiche
                    kind: csv
                    file: pratiche.csv
                    retries: 0
                    key: [numero]
                    columns:
                      numero: {}
                    """);
            context.registerBean(
                    Settings.class,
                    () -> new Settings(
                            folder.resolve("home"), Path.of("").toAbsolutePath(), List.of(folder.resolve("content"))));
        }

        private static void write(String name, String text) {
            try {
                Path file = folder.resolve("content").resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
