package it.traguardo.alert;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import it.traguardo.TestInstallation;
import it.traguardo.cycle.DueValue;
import it.traguardo.etl.LoadCause;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.LoadOrder;
import it.traguardo.etl.PostgresServer;
import it.traguardo.etl.Secrets;
import it.traguardo.etl.Sources;
import it.traguardo.indicator.LoadOutcomes;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A register kept as a file, real loads of it, an application store in a file, and a real mail server on a free port. */
final class AlertedMunicipality implements AutoCloseable {

    static final String PASSWORD = "segreta-e-lunga";

    final TestInstallation installation;
    final Path file;
    private final Path home;
    List<DueValue> due = List.of();
    private final HikariDataSource store = new HikariDataSource();
    private GreenMail mail;
    private final int port;
    private final Map<String, String> environment = new HashMap<>(Map.of("SMTP_PASSWORD", PASSWORD));

    AlertedMunicipality(Path folder) {
        this(folder, "");
        store.setJdbcUrl("jdbc:h2:file:" + home.resolve("application/application"));
        store.setUsername("sa");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:application-store/common", "classpath:application-store/h2")
                .load()
                .migrate();
    }

    /** @param postgres address of an empty database that the tables of alerts are made in */
    AlertedMunicipality(Path folder, String postgres) {
        home = folder.resolve("home");
        Path content = folder.resolve("content");
        try {
            Files.createDirectories(content);
            Files.createDirectories(home);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        mail = started(ServerSetup.SMTP.dynamicPort());
        port = mail.getSmtp().getPort();
        installation = TestInstallation.onDisk(home, content);
        file = write("etl/pratiche/pratiche.csv", "");
        write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [protocollo]
                columns:
                  protocollo: {required: true}
                  richiedente: {pseudonym: true}
                  oggetto: {}
                  arrivo: {type: date, required: true}
                  fine: {type: date}
                """);
        write("sql/20_stage/pratiche/request.sql", """
                select protocollo as protocol_number, 'PATROCINIO' as request_kind, richiedente as requester,
                  oggetto as subject, arrivo as received_on, fine as concluded_on
                from raw.pratiche_current
                """);
        write("dashboards/indicators/prova.yaml", """
                P1:
                  version: 1
                  title: Pratiche concluse
                  explanation: Prova.
                  type: RISULTATO
                  owner: Ufficio
                  measure: share
                  streams: [PATROCINIO]
                  milestone: concluded
                  period_basis: cohort
                  direction: higher
                  targets: {2026: 100}
                """);
        declare("");
        installation.loader().prepare();
        if (!postgres.isEmpty()) {
            store.setJdbcUrl(postgres);
            store.setUsername(PostgresServer.USER);
            store.setPassword(PostgresServer.PASSWORD);
            var tables = new ClassPathResource("application-store/common/V10__alerts.sql");
            new ResourceDatabasePopulator(tables).execute(store);
        }
    }

    Path write(String name, String text) {
        return installation.write(name, text);
    }

    /** Declares who is told, all to one address, with {@code more} keys. */
    Path declare(String more) {
        return declare("  - to: [sistemi@comune.example]", more);
    }

    Path declare(String recipients, String more) {
        return write("etl/alerts.yaml", """
                smtp:
                  host: localhost
                  port: %d
                  from: traguardo@comune.example
                  user: traguardo
                  password_variable: SMTP_PASSWORD
                  starttls: false
                pages: https://traguardo.comune.example
                %s
                recipients:
                %s
                """.formatted(port, more, recipients));
    }

    /** Problems as a process that has just started sees them. */
    Problems problems() {
        return problems(Map.of());
    }

    Problems problems(Map<String, SourceLimits> limits) {
        var sources = new Sources(installation.folders(), home);
        var plan = installation.plans().present();
        return new Problems(
                store,
                settings(),
                sources,
                installation.loader(),
                new LoadOutcomes(installation.history()),
                installation.indicators(),
                plan,
                () -> due,
                () -> limits,
                new Secrets(environment, home),
                installation.clock);
    }

    AlertSettingsReader settings() {
        return new AlertSettingsReader(installation.folders(), () -> new TreeSet<>(List.of("P1", "pratiche")));
    }

    void password(String other) {
        environment.put("SMTP_PASSWORD", other);
    }

    /** Loads the file with the given lines under its header. */
    void load(String... lines) throws LoadException {
        write(
                "etl/pratiche/pratiche.csv",
                "protocollo;richiedente;oggetto;arrivo;fine\n" + String.join("\n", lines) + "\n");
        installation.load("pratiche");
    }

    void stopLoading() throws IOException {
        stopLoading(LoadOrder.changes("pratiche", LoadCause.COMMAND));
    }

    /** Fails to load, since the file is gone. */
    void stopLoading(LoadOrder order) throws IOException {
        Files.deleteIfExists(file);
        installation.clock.advanceMinutes(1);
        try {
            installation.loader().load(order);
            throw new AssertionError("loaded");
        } catch (LoadException stopped) {
            // meant
        }
    }

    /** Takes the declaration of the source away. */
    void removeSource() throws IOException {
        Files.delete(file.resolveSibling("source.yaml"));
        Files.delete(write("sql/20_stage/pratiche/request.sql", ""));
    }

    void pass(Duration time) {
        installation.clock.advanceMinutes(time.toMinutes());
    }

    /** Subject lines and addresses of what was received, in order. */
    List<String> titles() {
        return received().map(AlertedMunicipality::title).toList();
    }

    List<String> bodies() {
        return received().map(AlertedMunicipality::content).toList();
    }

    Stream<MimeMessage> received() {
        return Stream.of(mail.getReceivedMessages());
    }

    void stopMail() {
        mail.stop();
    }

    void startMail() {
        mail = started(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
    }

    @Override
    public void close() {
        mail.stop();
        store.close();
        installation.close();
    }

    private static GreenMail started(ServerSetup setup) {
        var server = new GreenMail(setup);
        server.setUser("traguardo@comune.example", "traguardo", PASSWORD);
        server.start();
        return server;
    }

    private static String title(MimeMessage message) {
        try {
            return message.getSubject() + " > " + message.getAllRecipients()[0];
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String content(MimeMessage message) {
        try {
            return String.valueOf(message.getContent());
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
