package it.traguardo.calendar;

import static it.traguardo.calendar.Story.COUNTER_PARTY;
import static it.traguardo.calendar.Story.INTEGRATION;
import static it.traguardo.calendar.Story.REFUSAL;
import static it.traguardo.calendar.Story.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.traguardo.TestInstallation;
import it.traguardo.content.ContentFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no rule covers is refused or named, and every deadline adds up. */
class DeadlineFindingsTest {

    @TempDir
    private Path folder;

    @Test
    void anUnknownProcedureIsRefused() {
        assertThatThrownBy(() -> received("PATROCINI", "2022-03-01").told())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'PATROCINI'. Did you mean 'PATROCINIO'?");
    }

    @Test
    void aDayBeforeEveryRuleIsRefused() {
        assertThatThrownBy(() ->
                        received("ACCESSO_CIVICO_GENERALIZZATO", "2016-12-22").told())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no term for a request received on 2016-12-22");
    }

    @Test
    void aSuspensionTheProcedureDoesNotHaveIsNamedAndStopsNothing() {
        Deadline deadline = received("INTERROGAZIONE", "2022-03-01")
                .suspended(INTEGRATION, "2022-03-10")
                .resumed(INTEGRATION, "2022-03-20")
                .told();

        assertThat(deadline.dueOn()).contains(LocalDate.of(2022, 3, 31));
        assertThat(deadline.findings())
                .containsExactly(new Finding(Finding.Kind.UNKNOWN_SUSPENSION, LocalDate.of(2022, 3, 10), INTEGRATION));
    }

    @Test
    void aSuspensionBeforeItsLawIsNamed() {
        assertThat(kinds(received("PATROCINIO", "2009-06-01")
                        .suspended(INTEGRATION, "2009-06-10")
                        .resumed(INTEGRATION, "2009-06-20")))
                .containsExactly(Finding.Kind.SUSPENSION_NOT_IN_FORCE);
    }

    @Test
    void everyOtherOddityIsNamed() {
        assertThat(kinds(received("PATROCINIO", "2022-03-01").suspended(INTEGRATION, "2022-02-20")))
                .containsExactly(Finding.Kind.BEFORE_RECEIPT);
        assertThat(kinds(received("PATROCINIO", "2022-03-01").resumed(INTEGRATION, "2022-03-20")))
                .containsExactly(Finding.Kind.RESUME_UNMATCHED);
        assertThat(kinds(received("PATROCINIO", "2022-03-01")
                        .suspended(INTEGRATION, "2022-03-20")
                        .closed("2022-03-25")))
                .containsExactly(Finding.Kind.SUSPENSION_OPEN);
        assertThat(kinds(received("PATROCINIO", "2022-03-01").suspended(INTEGRATION, "2022-03-20")))
                .isEmpty(); // it may still be resumed
        assertThat(kinds(received("PATROCINIO", "2022-03-01").and(ClockEvent.Type.RESTART, "2022-03-20")))
                .containsExactly(Finding.Kind.UNKNOWN_RESTART);
        assertThat(kinds(received("PATROCINIO", "2022-03-01")
                        .suspended(INTEGRATION, "2022-04-05")
                        .resumed(INTEGRATION, "2022-04-06")))
                .containsExactly(Finding.Kind.AFTER_DUE);
        assertThat(kinds(received("PATROCINIO", "2022-03-01").and(ClockEvent.Type.WITHDRAW, "2022-04-01")))
                .containsExactly(Finding.Kind.WITHDRAWN_LATE);
        assertThat(kinds(received("ACCESSO_DOCUMENTALE", "2022-03-01")
                        .suspended("D.P.R. 184/2006 art. 3", "2022-03-05")))
                .containsExactly(Finding.Kind.SUSPENSION_WITHOUT_EFFECT);
        assertThat(kinds(received("PATROCINIO", "2022-03-01")
                        .suspended(INTEGRATION, "2022-03-05")
                        .suspended(REFUSAL, "2022-03-07")
                        .and(ClockEvent.Type.RESUME, "2022-03-09")))
                .containsExactly(Finding.Kind.RESUME_AMBIGUOUS);
        assertThat(kinds(received("PATROCINIO", "2022-03-01").and(ClockEvent.Type.START, "2022-03-03")))
                .containsExactly(Finding.Kind.TWO_STARTS);
        assertThat(kinds(received("PATROCINIO", "2022-03-01").and(ClockEvent.Type.START, "2022-03-01")))
                .isEmpty(); // the receipt, told again
        assertThat(kinds(received("PATROCINIO", "2022-03-01").and(ClockEvent.Type.UNKNOWN, "2022-03-03")))
                .containsExactly(Finding.Kind.UNKNOWN_EVENT);
        assertThat(kinds(received("PATROCINIO", "2022-03-01").closed("2022-02-28")))
                .containsExactly(Finding.Kind.ENDED_BEFORE_RECEIVED);
    }

    @Test
    void overlappingSuspensionsStopADayOnce() {
        // 9 used by 10/03; 10/03 to 20/03 and 15/03 to 25/03 + 10 are one stretch to 04/04; 21 left
        Deadline deadline = received("PATROCINIO", "2022-03-01")
                .suspended(INTEGRATION, "2022-03-10")
                .resumed(INTEGRATION, "2022-03-20")
                .suspended(REFUSAL, "2022-03-15")
                .resumed(REFUSAL, "2022-03-25")
                .closed("2022-03-31")
                .told();

        assertThat(deadline.dueOn()).contains(LocalDate.of(2022, 4, 26)); // 04/04 + 21 is 25/04, a holiday
        assertThat(deadline.days()).isEqualTo(new DayCount(30, 15, 22, 11)); // recorded: 10/03 to 25/03
        assertThat(deadline.days().net()).isEqualTo(15);
        assertThat(deadline.days().workingNet()).isEqualTo(11);
    }

    @Test
    void aTermInWorkingDaysCountsThoseOfTheOffice() throws IOException {
        write("""
                procedures:
                  PROVA:
                    title: Prova
                    terms:
                      - {days: 9, counts: working, from: 2000-01-01, source: Regolamento}
                  SABATO:
                    title: Sabato
                    terms:
                      - {days: 30, saturday_moves: true, from: 2000-01-01, source: Regolamento}
                """);

        Deadline deadline = received("PROVA", "2022-06-20").asOf("2022-12-31", Story.procedures(folder));

        assertThat(deadline.dueOn()).contains(LocalDate.of(2022, 7, 4)); // the example of CAL-5
        assertThat(received("SABATO", "2022-04-07")
                        .asOf("2022-12-31", Story.procedures(folder))
                        .dueOn())
                .contains(LocalDate.of(2022, 5, 9)); // the example of CAL-4
    }

    @Test
    @DisplayName("The days of the steps lead from receipt to the due day, and what they count is the term")
    void everyDeadlineAddsUp() {
        for (LocalDate day = LocalDate.of(2019, 11, 1); day.getYear() < 2022; day = day.plusDays(3)) {
            Deadline deadline = received("ACCESSO_CIVICO_GENERALIZZATO", day.toString())
                    .suspended(COUNTER_PARTY, day.plusDays(4).toString())
                    .resumed(COUNTER_PARTY, day.plusDays(9).toString())
                    .told();
            assertAddsUp(deadline, 30);
            assertAddsUp(
                    received("PATROCINIO", day.toString())
                            .suspended(REFUSAL, day.plusDays(12).toString())
                            .suspended(INTEGRATION, day.plusDays(15).toString())
                            .told(),
                    30);
            assertAddsUp(received("RIESAME", day.toString()).told(), 20);
        }
    }

    private static void assertAddsUp(Deadline deadline, int term) {
        LocalDate reached = deadline.receivedOn();
        for (Step step : deadline.steps()) {
            assertThat(step.first()).isEqualTo(reached.plusDays(1));
            reached = step.last();
        }
        assertThat(Optional.of(reached)).isEqualTo(deadline.dueOn());
        assertThat(deadline.steps().stream().mapToInt(Step::counted).sum()).isEqualTo(term);
        assertThat(deadline.steps()).noneMatch(step -> step.source().isBlank());
    }

    @Test
    void everyFaultOfARuleIsNamedWithItsLine() throws IOException {
        write("""
                procedures:
                  PROVA:
                    title: Prova
                    terms:
                      - {days: 30, from: 2000-01-01, source: Prima}
                      - {days: 0, from: 2010-01-01, source: Seconda}
                    suspensions: [INTEGRAZION]
                  VUOTA: {title: Vuota}
                """);

        assertThat(new ProcedureReader(new ContentFolders(TestInstallation.SHIPPED, List.of(folder)))
                        .problems().stream()
                                .map(problem -> problem.line() + " " + problem.fault())
                                .toList())
                .containsExactlyInAnyOrder(
                        "6 'days: 0' is not above 0.",
                        "4 Two rules hold from 2010-01-01 on.",
                        "7 There is no suspension 'INTEGRAZION'.",
                        "8 'terms' has no rule.");
    }

    private void write(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("etl/terms"));
        Files.writeString(folder.resolve("etl/terms/prova.yaml"), yaml);
    }

    private static List<Finding.Kind> kinds(Story story) {
        return story.told().findings().stream().map(Finding::kind).toList();
    }
}
