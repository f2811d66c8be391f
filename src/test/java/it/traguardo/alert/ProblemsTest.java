package it.traguardo.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import it.traguardo.etl.LoadCause;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.LoadOrder;
import it.traguardo.etl.LoadScope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A problem is told once when it begins and once when it ends, to whom it concerns, and tells no row. */
class ProblemsTest {

    private static final String DONE = "2026/1;Anna Bianchi;Fiera di Natale;2026-03-01;2026-03-11";
    private static final String OPEN = "2026/2;Bruno Verdi;Concerto;2026-03-02;";
    private static final String TO_SYSTEMS = " > sistemi@comune.example";

    private AlertedMunicipality municipality;

    @BeforeEach
    void loadWithoutFault(@TempDir Path folder) throws LoadException {
        municipality = new AlertedMunicipality(folder);
        municipality.load(DONE);
    }

    /** Whatever happened, no name, subject of a request or password has left the house. */
    @AfterEach
    void noMailQuotesARowOrASecret() {
        assertThat(municipality.bodies())
                .allSatisfy(body -> assertThat(body)
                        .doesNotContain("Bianchi", "Verdi", "Fiera", "Concerto", AlertedMunicipality.PASSWORD)
                        .contains("Che cosa è successo: ", "Che cosa fare: ", "https://traguardo.comune.example/"));
        municipality.close();
    }

    @Test
    void whereAllIsWellNobodyIsTold() {
        Problems problems = municipality.problems();

        problems.look();

        assertThat(problems.current()).isEmpty();
        assertThat(municipality.titles()).isEmpty();
    }

    @Test
    void aStoppedLoadIsToldOnceAndItsEndOnce() throws Exception {
        Problems problems = municipality.problems();

        municipality.stopLoading();
        problems.look();
        municipality.stopLoading();
        problems.look();

        assertThat(problems.current()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("STOPPED_LOAD/pratiche");
            assertThat(problem.since()).isEqualTo("2026-11-23T09:02:00Z"); // the first of the two
            assertThat(problem.lastNotice()).hasValue(Instant.parse("2026-11-23T09:02:00Z"));
        });
        assertThat(municipality.titles()).containsExactly("[Traguardo] Caricamento fermo: pratiche" + TO_SYSTEMS);
        assertThat(municipality.bodies().getFirst())
                .contains(
                        "si è fermato (caricamento n. ",
                        "il file della fonte manca.",
                        "Da quando: 23 novembre 2026, ore 10:02",
                        "Le pagine mostrano ancora i dati del 23 novembre 2026, ore 10:01.");

        municipality.load(DONE);
        problems.look();
        problems.look();

        assertThat(problems.current()).isEmpty();
        assertThat(municipality.titles())
                .hasSize(2)
                .last()
                .isEqualTo("[Traguardo] Rientrato: Caricamento fermo: pratiche" + TO_SYSTEMS);
    }

    @Test
    void aLoadThatIsTriedAgainIsToldAfterTheLastAttempt() throws Exception {
        Problems problems =
                municipality.problems(Map.of("pratiche", new SourceLimits(Optional.empty(), Optional.empty(), 2)));
        var changes = new LoadScope.Changes();

        municipality.stopLoading(new LoadOrder("pratiche", LoadCause.SCHEDULE, 1, changes));
        municipality.stopLoading(new LoadOrder("pratiche", LoadCause.RETRY, 2, changes));
        problems.look();
        assertThat(problems.current()).isEmpty();

        municipality.stopLoading(new LoadOrder("pratiche", LoadCause.RETRY, 3, changes));
        problems.look();
        municipality.stopLoading(new LoadOrder("pratiche", LoadCause.SCHEDULE, 1, changes)); // lasts
        problems.look();
        assertThat(municipality.titles()).hasSize(1);
    }

    @Test
    void aLoadStoppedAtTheCommandLineIsToldAtOnceSinceNothingTriesItAgain() throws Exception {
        Problems problems =
                municipality.problems(Map.of("pratiche", new SourceLimits(Optional.empty(), Optional.empty(), 2)));

        municipality.stopLoading();
        problems.look();

        assertThat(municipality.titles()).hasSize(1);
    }

    @Test
    void aSourceIsLateFromItsLimitOnAndUntilItLoads() throws Exception {
        municipality.declare("freshness: {warn: 1d, error: 3d}");
        Problems problems = municipality.problems();

        municipality.pass(Duration.ofDays(1).minusMinutes(1));
        problems.look();
        assertThat(problems.current()).isEmpty();

        municipality.pass(Duration.ofMinutes(1));
        problems.look();
        municipality.pass(Duration.ofDays(2));
        problems.look(); // now serious, which is no new problem

        assertThat(municipality.titles()).containsExactly("[Traguardo] Fonte non aggiornata: pratiche" + TO_SYSTEMS);
        assertThat(municipality.bodies().getFirst()).contains("non si carica da oltre 24 ore;");
        assertThat(problems.current()).extracting(Problem::key).containsExactly("STALE_SOURCE/pratiche");
        assertThat(problems.current().getFirst().text())
                .contains("non si carica da oltre 3 giorni, oltre il limite più alto");

        municipality.load(DONE);
        problems.look();
        assertThat(municipality.titles())
                .last()
                .isEqualTo("[Traguardo] Rientrato: Fonte non aggiornata: pratiche" + TO_SYSTEMS);
    }

    @Test
    void whatASourceSaysItselfHoldsBeforeWhatAlertsSay() {
        municipality.declare("freshness: {warn: 1d}");
        Problems problems = municipality.problems(
                Map.of("pratiche", new SourceLimits(Optional.of(Duration.ofDays(7)), Optional.empty(), 0)));

        municipality.pass(Duration.ofDays(6));
        problems.look();

        assertThat(problems.current()).isEmpty();
    }

    @Test
    void aStopCheckIsToldWithTheNumberOfRowsAlone() throws Exception {
        municipality.write(
                "sql/90_checks/stop/not_of_2025.sql",
                "select requester, subject, received_on from star.fact_request where year(received_on) = 2025");
        Problems problems = municipality.problems();

        assertThat(catchThrowable(() -> municipality.load(DONE, "2025/9;Bruno Verdi;Concerto;2025-03-02;2025-03-03")))
                .hasMessageContaining("Concerto"); // so the message itself would have told
        problems.look();

        assertThat(municipality.titles())
                .containsExactlyInAnyOrder(
                        "[Traguardo] Controllo non superato: not_of_2025.sql" + TO_SYSTEMS,
                        "[Traguardo] Caricamento fermo: pratiche" + TO_SYSTEMS);
        assertThat(municipality.bodies())
                .anySatisfy(body -> assertThat(body)
                        .contains("«not_of_2025.sql» ha trovato 1 riga", "Il caricamento non ha cambiato nulla"));

        municipality.stopLoading(); // for another reason: what the check found is still there
        problems.look();
        assertThat(municipality.titles()).hasSize(2);

        municipality.load(DONE);
        problems.look();
        assertThat(municipality.titles())
                .hasSize(4)
                .contains("[Traguardo] Rientrato: Controllo non superato: not_of_2025.sql" + TO_SYSTEMS);
    }

    @Test
    void aWarnCheckIsToldWhenItBeginsToFindSomethingAndWhenItNoLongerDoes() throws Exception {
        Problems problems = municipality.problems();

        municipality.load(DONE, "2026/3;Anna Bianchi;Fiera;2026-03-05;2026-03-01"); // ended before it began
        problems.look();
        municipality.load(DONE, "2026/3;Anna Bianchi;Fiera;2026-03-05;2026-03-02");
        problems.look();

        assertThat(municipality.titles())
                .containsExactly("[Traguardo] Controllo non superato: ended_before_received.sql" + TO_SYSTEMS);
        assertThat(municipality.bodies().getFirst()).contains("Le pagine mostrano anche le righe trovate.");

        municipality.load(DONE, "2026/3;Anna Bianchi;Fiera;2026-03-05;2026-03-09");
        problems.look();
        assertThat(municipality.titles())
                .last()
                .isEqualTo("[Traguardo] Rientrato: Controllo non superato: ended_before_received.sql" + TO_SYSTEMS);
    }

    @Test
    void anIndicatorOffCourseIsToldUntilItReachesItsTarget() throws Exception {
        Problems problems = municipality.problems();

        municipality.load(DONE, OPEN); // 1 of 2, and 100 % is expected
        problems.look();
        problems.look();

        assertThat(municipality.titles()).containsExactly("[Traguardo] Indicatore fuori obiettivo: P1" + TO_SYSTEMS);
        assertThat(municipality.bodies().getFirst())
                .contains("L'indicatore P1 (Pratiche concluse)", "https://traguardo.comune.example/indicatore/P1");

        municipality.load(DONE, OPEN + "2026-03-20");
        problems.look();
        assertThat(municipality.titles())
                .last()
                .isEqualTo("[Traguardo] Rientrato: Indicatore fuori obiettivo: P1" + TO_SYSTEMS);
    }

    @Test
    void aRestartTellsNothingAgain() throws Exception {
        municipality.stopLoading();
        municipality.problems().look();

        municipality.problems().look();
        assertThat(municipality.titles()).hasSize(1);

        municipality.load(DONE);
        municipality.problems().look();
        municipality.problems().look();
        assertThat(municipality.titles()).hasSize(2);
    }

    @Test
    void everybodyIsToldOfWhatConcernsThemAlone() throws Exception {
        municipality.declare("""
                  - to: [fonti@comune.example, sistemi@comune.example]
                    kinds: [stopped_load]
                    about: pratiche
                  - to: sistemi@comune.example
                    kinds: [stopped_load, mail]
                  - to: obiettivi@comune.example
                    about: P1""", "");
        Problems problems = municipality.problems();

        municipality.load(DONE, OPEN);
        municipality.stopLoading();
        problems.look();

        assertThat(municipality.titles())
                .containsExactlyInAnyOrder(
                        "[Traguardo] Caricamento fermo: pratiche > fonti@comune.example",
                        "[Traguardo] Caricamento fermo: pratiche" + TO_SYSTEMS,
                        "[Traguardo] Indicatore fuori obiettivo: P1 > obiettivi@comune.example");
    }

    @Test
    void aMutedProblemIsToldWhenItLastsLonger() throws Exception {
        Problems problems = municipality.problems();
        problems.mute("pratiche", municipality.installation.clock.instant().plus(Duration.ofHours(2)));

        municipality.stopLoading();
        problems.look();
        assertThat(municipality.titles()).isEmpty();
        assertThat(municipality.problems().current().getFirst().mutedUntil())
                .hasValue(Instant.parse("2026-11-23T11:01:00Z")); // kept over a restart

        municipality.pass(Duration.ofHours(2));
        problems.look();
        assertThat(municipality.titles()).hasSize(1);
    }

    @Test
    void aMutedProblemThatEndsInTimeIsNeverTold() throws Exception {
        Problems problems = municipality.problems();
        municipality.stopLoading();
        problems.refresh();
        problems.mute(
                "STOPPED_LOAD/pratiche",
                municipality.installation.clock.instant().plus(Duration.ofHours(2)));
        problems.look();

        municipality.load(DONE);
        problems.look();
        municipality.pass(Duration.ofHours(3));
        problems.look();

        assertThat(municipality.titles()).isEmpty();
    }

    @Test
    void theEndOfAProblemThatWasToldIsToldOnceItIsNoLongerMuted() throws Exception {
        Problems problems = municipality.problems();
        municipality.stopLoading();
        problems.look();
        problems.mute("pratiche", municipality.installation.clock.instant().plus(Duration.ofHours(2)));
        municipality.load(DONE);
        problems.look();
        assertThat(municipality.titles()).hasSize(1);

        assertThat(problems.unmute("pratiche")).isTrue();
        problems.look();

        assertThat(municipality.titles()).hasSize(2).last().asString().contains("Rientrato");
        assertThat(problems.unmute("pratiche")).isFalse();
    }

    @Test
    void whatDoesNotExistCannotBeMuted() {
        Problems problems = municipality.problems();
        var tomorrow = municipality.installation.clock.instant().plus(Duration.ofDays(1));

        assertThatThrownBy(() -> problems.mute("pratica", tomorrow)).hasMessageContaining("Did you mean 'pratiche'?");
        assertThatThrownBy(() -> problems.mute("pratiche", municipality.installation.clock.instant()))
                .hasMessageContaining("is past");
    }

    @Test
    void aSourceThatWasTakenAwayHasNoProblems() throws IOException {
        Problems problems = municipality.problems();
        municipality.stopLoading();
        problems.look();
        municipality.removeSource();
        problems.look();

        assertThat(problems.current()).isEmpty();
        assertThat(List.copyOf(municipality.titles())).hasSize(2);
    }
}
