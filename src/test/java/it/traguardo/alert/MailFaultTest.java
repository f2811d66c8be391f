package it.traguardo.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.etl.LoadException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A mail server that does not take a mail holds up no load, is a problem itself, and is asked again. */
@ExtendWith(OutputCaptureExtension.class)
class MailFaultTest {

    private static final String DONE = "2026/1;Anna Bianchi;Fiera di Natale;2026-03-01;2026-03-11";

    private AlertedMunicipality municipality;

    @BeforeEach
    void loadWithoutFault(@TempDir Path folder) throws LoadException {
        municipality = new AlertedMunicipality(folder);
        municipality.load(DONE);
    }

    @AfterEach
    void close() {
        municipality.close();
    }

    @Test
    void whatWasNotTakenIsSentLaterInTheOrderItWasWritten() throws Exception {
        Problems problems = municipality.problems();
        municipality.stopMail();
        municipality.stopLoading();

        problems.look();
        assertThat(problems.current())
                .extracting(Problem::key)
                .containsExactlyInAnyOrder("STOPPED_LOAD/pratiche", "MAIL/smtp");
        municipality.load(DONE);
        problems.look();

        municipality.startMail();
        municipality.pass(Duration.ofHours(1));
        municipality.problems().look(); // after a restart too

        assertThat(municipality.titles())
                .containsExactly(
                        "[Traguardo] Caricamento fermo: pratiche > sistemi@comune.example",
                        "[Traguardo] Avvisi non inviati > sistemi@comune.example",
                        "[Traguardo] Rientrato: Caricamento fermo: pratiche > sistemi@comune.example",
                        "[Traguardo] Rientrato: Avvisi non inviati > sistemi@comune.example");
        assertThat(problems.current()).isEmpty();
    }

    @Test
    void itIsAskedAgainAtGrowingIntervals() throws Exception {
        Problems problems = municipality.problems();
        municipality.stopMail();
        municipality.stopLoading();
        problems.look(); // waits 1 minute
        municipality.pass(Duration.ofMinutes(1));
        problems.deliver(); // waits 2

        municipality.startMail();
        municipality.pass(Duration.ofMinutes(1));
        problems.deliver();
        assertThat(municipality.titles()).isEmpty();

        municipality.pass(Duration.ofMinutes(1));
        problems.deliver();
        assertThat(municipality.titles()).isNotEmpty();
    }

    @Test
    void aMailKeepsItsIdentityHoweverOftenItIsTried() throws Exception {
        Problems problems = municipality.problems();
        municipality.stopLoading();
        problems.look();

        assertThat(municipality.received().findFirst().orElseThrow().getHeader("Message-ID")[0])
                .matches("<[0-9a-f-]{36}@comune\\.example>");
    }

    @Test
    void aWrongPasswordIsNeitherLoggedNorShownNorKept(CapturedOutput output) throws Exception {
        municipality.password("sbagliata-ma-segreta");
        Problems problems = municipality.problems();
        municipality.stopLoading();

        problems.look();

        assertThat(problems.current()).extracting(Problem::key).contains("MAIL/smtp");
        assertThat(problems.current().toString()).doesNotContain("sbagliata-ma-segreta");
        assertThat(problems.sendTest())
                .singleElement()
                .satisfies(mail -> assertThat(mail.fault())
                        .hasValueSatisfying(fault ->
                                assertThat(fault).contains("Authentication").doesNotContain("sbagliata-ma-segreta")));
        assertThat(output.getAll())
                .contains("Notice of STOPPED_LOAD/pratiche not sent")
                .doesNotContain("sbagliata-ma-segreta");
        municipality.password(AlertedMunicipality.PASSWORD);
        municipality.pass(Duration.ofHours(1));
        problems.look();
        assertThat(municipality.titles()).hasSize(3);
    }

    @Test
    void nothingIsSentInTheClearToAServerThatOffersNoTls() throws Exception {
        Path file = municipality.declare("");
        Files.writeString(file, Files.readString(file).replace("starttls: false", "starttls: true"));

        assertThat(municipality.problems().sendTest())
                .singleElement()
                .satisfies(mail -> assertThat(mail.fault())
                        .hasValueSatisfying(fault -> assertThat(fault).contains("STARTTLS is required")));
        assertThat(municipality.titles()).isEmpty();
    }

    @Test
    void aTestReachesEverybodyOnce() {
        municipality.declare("""
                  - to: [a@comune.example, b@comune.example]
                  - {to: a@comune.example, kinds: mail}""", "");

        assertThat(municipality.problems().sendTest())
                .extracting(Problems.TestMail::recipient)
                .containsExactly("a@comune.example", "b@comune.example");
        assertThat(municipality.titles())
                .containsExactly(
                        "[Traguardo] Prova di invio > a@comune.example",
                        "[Traguardo] Prova di invio > b@comune.example");
    }

    @Test
    void whoIsTakenOffTheListGetsNothingThatWaited() throws Exception {
        Problems problems = municipality.problems();
        municipality.stopMail();
        municipality.stopLoading();
        problems.look();

        municipality.declare("  - to: altri@comune.example", "");
        municipality.startMail();
        municipality.pass(Duration.ofHours(1));
        problems.look();

        assertThat(municipality.titles()).allMatch(title -> title.endsWith(" > altri@comune.example"));
    }

    @Test
    void faultsOfTheDeclarationAreAProblemAndLeaveTheOthersAsTheyAre() throws Exception {
        Problems problems = municipality.problems();
        municipality.stopLoading();
        problems.look();
        municipality.write("etl/alerts.yaml", "stmp: {}");

        municipality.load(DONE);
        problems.look();

        assertThat(problems.current())
                .extracting(Problem::key)
                .containsExactlyInAnyOrder("STOPPED_LOAD/pratiche", "MAIL/alerts.yaml");
        assertThatThrownBy(problems::sendTest).hasMessageContaining("alerts.yaml:1");

        municipality.declare("");
        problems.look();
        assertThat(problems.current()).isEmpty();
        assertThat(municipality.titles()).hasSize(2);
    }

    @Test
    void withoutADeclarationProblemsAreKeptAndNobodyIsTold() throws Exception {
        Files.delete(municipality.declare(""));
        Problems problems = municipality.problems();

        municipality.stopLoading();
        problems.look();

        assertThat(problems.current()).hasSize(1);
        assertThatThrownBy(problems::sendTest).hasMessageContaining("There is no etl/alerts.yaml");
        municipality.declare("");
        problems.look();
        assertThat(municipality.titles()).hasSize(1);
    }

    @Test
    void aLoadIsToldOfByItselfAndNeverWaitsForAMail() throws Exception {
        municipality.stopMail();
        try (var watch = new AlertWatch(municipality.problems(), municipality.installation.loader())) {
            watch.start();
            municipality.stopLoading();
            assertThatCode(() -> municipality.load(DONE)).doesNotThrowAnyException();
            municipality.startMail();
            municipality.stopLoading();

            Problems seen = municipality.problems();
            for (int second = 0; second < 20 && seen.current().isEmpty(); second++) {
                Thread.sleep(1000);
            }
            assertThat(seen.current()).extracting(Problem::key).contains("STOPPED_LOAD/pratiche");
        }
        assertThatCode(() -> municipality.load(DONE)).doesNotThrowAnyException(); // nobody looks any more
    }
}
