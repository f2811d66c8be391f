package it.traguardo.calendar;

import static it.traguardo.calendar.Story.COUNTER_PARTY;
import static it.traguardo.calendar.Story.INTEGRATION;
import static it.traguardo.calendar.Story.REFUSAL;
import static it.traguardo.calendar.Story.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deadlines of each procedure, by the rules T-1 to T-10. */
class DeadlinesTest {

    @Test
    void aProcedureWithoutATermIsNeverDue() {
        Deadline deadline =
                received("COMUNICATO_STAMPA", "2022-03-01").closed("2022-03-01").told();

        assertThat(deadline.dueOn()).isEmpty();
        assertThat(deadline.standing()).isEqualTo(Standing.UNDATED);
        assertThat(deadline.steps()).isEmpty();
        assertThat(deadline.findings()).isEmpty();
    }

    @Test
    void aLetterIsPassedOnByTheNextDayTheOfficesWork() {
        assertThat(received("POSTA", "2022-03-01").told().dueOn()).contains(LocalDate.of(2022, 3, 2));
        // Friday; Monday 25/04 is a holiday.
        assertThat(received("POSTA", "2022-04-22").told().dueOn()).contains(LocalDate.of(2022, 4, 26));
        // Thursday; Friday 24/06 is the patron saint.
        assertThat(received("POSTA", "2022-06-23").told().dueOn()).contains(LocalDate.of(2022, 6, 27));
    }

    @Test
    @DisplayName("T-1: silence on documentary access rejects after 30 days, and is no answer")
    void silenceRejectsAfterThirtyDays() {
        Story silent = received("ACCESSO_DOCUMENTALE", "2022-03-01");

        assertThat(due(silent)).isEqualTo("2022-03-31");
        assertThat(silent.asOf("2022-03-31").standing()).isEqualTo(Standing.RUNNING);
        assertThat(silent.asOf("2022-04-01").standing()).isEqualTo(Standing.SILENTLY_REJECTED);
        assertThat(silent.asOf("2022-04-01").endedOn()).isEmpty();
        assertThat(received("PATROCINIO", "2022-03-01").asOf("2022-04-01").standing())
                .isEqualTo(Standing.OVERDUE);
    }

    @Test
    @DisplayName("T-2: notice to counter-parties suspends until they oppose, at most 10 days")
    void noticeToCounterPartiesSuspendsUntilTheyOppose() {
        assertThat(due(received("ACCESSO_CIVICO_GENERALIZZATO", "2022-03-01"))).isEqualTo("2022-03-31");
        // 9 days used by 10/03, 21 left
        assertThat(due(received("ACCESSO_CIVICO_GENERALIZZATO", "2022-03-01")
                        .suspended(COUNTER_PARTY, "2022-03-10")
                        .resumed(COUNTER_PARTY, "2022-03-16")))
                .isEqualTo("2022-04-06");
        // runs again after 20/03: 10/04 is a Sunday
        assertThat(due(received("ACCESSO_CIVICO_GENERALIZZATO", "2022-03-01").suspended(COUNTER_PARTY, "2022-03-10")))
                .isEqualTo("2022-04-11");
    }

    @Test
    @DisplayName("T-3: what is granted over an opposition is released 15 days after the counter-party knows")
    void releaseWaitsFifteenDays() {
        Story granted = received("ACCESSO_CIVICO_GENERALIZZATO", "2022-03-01")
                .closed("2022-03-28")
                .counterPartyInformed("2022-03-30");

        assertThat(granted.told().releaseFrom()).contains(LocalDate.of(2022, 4, 14));
        assertThat(received("PATROCINIO", "2022-03-01")
                        .counterPartyInformed("2022-03-30")
                        .told()
                        .releaseFrom())
                .isEmpty();
    }

    @Test
    @DisplayName("T-4: a review takes 20 days")
    void aReviewTakesTwentyDays() {
        assertThat(due(received("RIESAME", "2022-04-11"))).isEqualTo("2022-05-02"); // 01/05 is a Sunday
    }

    @Test
    @DisplayName("T-5: a request for documents suspends once, at most 30 days")
    void aRequestForDocumentsSuspendsAtMostThirtyDays() {
        Story asked = received("PATROCINIO", "2022-02-07").suspended(INTEGRATION, "2022-02-17");

        assertThat(due(received("PATROCINIO", "2022-02-07"))).isEqualTo("2022-03-09");
        assertThat(due(received("PATROCINIO", "2022-02-07")
                        .suspended(INTEGRATION, "2022-02-17")
                        .resumed(INTEGRATION, "2022-03-09"))) // 20 days
                .isEqualTo("2022-03-29");
        Deadline late = asked.resumed(INTEGRATION, "2022-04-04").told(); // 46 days, capped at 30
        assertThat(late.dueOn()).contains(LocalDate.of(2022, 4, 8));
        assertThat(late.findings())
                .containsExactly(new Finding(Finding.Kind.SUSPENSION_CAPPED, LocalDate.of(2022, 2, 17), INTEGRATION));
    }

    @Test
    @DisplayName("T-5: a second request for documents is a finding and suspends nothing")
    void aSecondRequestForDocumentsIsAFinding() {
        Deadline twice = received("PATROCINIO", "2022-02-07")
                .suspended(INTEGRATION, "2022-02-17")
                .resumed(INTEGRATION, "2022-03-09")
                .suspended(INTEGRATION, "2022-03-14")
                .resumed(INTEGRATION, "2022-03-18")
                .told();

        assertThat(twice.dueOn()).contains(LocalDate.of(2022, 3, 29));
        assertThat(twice.findings())
                .containsExactly(new Finding(Finding.Kind.SUSPENSION_REPEATED, LocalDate.of(2022, 3, 14), INTEGRATION));
    }

    @Test
    @DisplayName("T-6: the term of an irregular request restarts when it is put right")
    void theTermRestartsWhenTheRequestIsPutRight() {
        Deadline perfected = received("ACCESSO_DOCUMENTALE", "2022-09-05")
                .and(ClockEvent.Type.RESTART, "2022-09-19")
                .told();

        assertThat(perfected.dueOn()).contains(LocalDate.of(2022, 10, 19));
        assertThat(perfected.steps())
                .extracting(Step::kind, Step::days, Step::counted)
                .containsExactly(tuple(Step.Kind.LAPSED, 14L, 0), tuple(Step.Kind.COUNTED, 30L, 30));
    }

    @Test
    @DisplayName("T-7: since 2020 the notice of refusal suspends, and time runs again 10 days after the observations")
    void theNoticeOfRefusalSuspends() {
        // 18 days used by 20/05; runs again after 06/06, or after 30/05, with 12 left: both Saturdays
        assertThat(due(received("PATROCINIO", "2022-05-02")
                        .suspended(REFUSAL, "2022-05-20")
                        .resumed(REFUSAL, "2022-05-27")))
                .isEqualTo("2022-06-18");
        assertThat(due(received("PATROCINIO", "2022-05-02").suspended(REFUSAL, "2022-05-20")))
                .isEqualTo("2022-06-11");
    }

    @Test
    @DisplayName("T-7: the rule before 2020 restarted the term, and holds for the notices of its time")
    void theNoticeOfRefusalRestartedTheTerm(@TempDir Path folder) throws IOException {
        String shipped = Files.readString(Path.of("etl/terms/procedimenti.yaml"));
        Files.createDirectories(folder.resolve("etl/terms"));
        Files.writeString(
                folder.resolve("etl/terms/procedimenti.yaml"),
                shipped.replaceAll("(?m)^.*resumes_after_days.*$", "").replace("until: 2020-07-17, ", ""));
        Story noticed = received("PATROCINIO", "2022-05-02")
                .suspended(REFUSAL, "2022-05-20")
                .resumed(REFUSAL, "2022-05-27");

        // 27/05 + 30 is Sunday 26/06
        assertThat(noticed.asOf("2022-12-31", Story.procedures(folder)).dueOn()).contains(LocalDate.of(2022, 6, 27));
        // under the shipped rules, by the day of the notice: 16/07/2020 restarts, 17/07/2020 suspends
        assertThat(due(received("PATROCINIO", "2020-07-01")
                        .suspended(REFUSAL, "2020-07-16")
                        .resumed(REFUSAL, "2020-07-20")))
                .isEqualTo("2020-08-19"); // 20/07 + 30
        assertThat(due(received("PATROCINIO", "2020-07-01")
                        .suspended(REFUSAL, "2020-07-17")
                        .resumed(REFUSAL, "2020-07-20")))
                .isEqualTo("2020-08-13"); // 16 used; 14 after 30/07
    }

    @Test
    @DisplayName("T-8: a council question is due in 30 days, and a late answer is late")
    void aCouncilQuestionIsDueInThirtyDays() {
        assertThat(due(received("INTERROGAZIONE", "2022-12-02"))).isEqualTo("2023-01-02"); // 01/01 is a holiday
        assertThat(received("INTERROGAZIONE", "2022-12-02")
                        .closed("2023-01-02")
                        .told()
                        .standing())
                .isEqualTo(Standing.ON_TIME);
        assertThat(received("INTERROGAZIONE", "2022-12-02")
                        .closed("2023-01-03")
                        .told()
                        .standing())
                .isEqualTo(Standing.LATE);
    }

    @Test
    @DisplayName("T-9: question time is due on its session, and a postponement keeps the history")
    void questionTimeIsDueOnItsSession() {
        assertThat(due(received("QUESTION_TIME", "2022-03-03").session("2022-03-07")))
                .isEqualTo("2022-03-07");
        Deadline postponed = received("QUESTION_TIME", "2022-03-03")
                .session("2022-03-07")
                .session("2022-03-21")
                .closed("2022-03-21")
                .told();

        assertThat(postponed.dueOn()).contains(LocalDate.of(2022, 3, 21));
        assertThat(postponed.standing()).isEqualTo(Standing.ON_TIME);
        assertThat(postponed.steps())
                .extracting(Step::kind, Step::last)
                .containsExactly(
                        tuple(Step.Kind.SCHEDULED, LocalDate.of(2022, 3, 7)),
                        tuple(Step.Kind.POSTPONED, LocalDate.of(2022, 3, 21)));
        assertThat(received("QUESTION_TIME", "2022-03-03").told().standing()).isEqualTo(Standing.UNDATED);
    }

    @Test
    @DisplayName("T-10: patronage is filed 15 days before the event, and may be concluded after it")
    void patronageIsFiledFifteenDaysBefore() {
        Deadline inTime = received("PATROCINIO", "2022-05-02")
                .event("2022-05-17")
                .closed("2022-05-16")
                .told();
        Deadline late = received("PATROCINIO", "2022-05-03")
                .event("2022-05-17")
                .closed("2022-05-17")
                .told();

        assertThat(inTime.findings()).isEmpty();
        assertThat(inTime.beforeEvent()).contains(true);
        assertThat(late.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.FILED_LATE);
        assertThat(late.beforeEvent()).contains(false);
        assertThat(late.dueOn()).contains(LocalDate.of(2022, 6, 3)); // + 30 is 02/06, a holiday
    }

    private static String due(Story story) {
        return story.told().dueOn().orElseThrow().toString();
    }
}
