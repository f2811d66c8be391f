package it.traguardo.calendar;

import it.traguardo.TestInstallation;
import it.traguardo.content.ContentFolders;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The history of a request told in few words, under the shipped rules and the calendar of Florence. */
final class Story {

    static final String INTEGRATION = "L. 241/1990 art. 2 c. 7";
    static final String REFUSAL = "L. 241/1990 art. 10-bis";
    static final String COUNTER_PARTY = "D.Lgs. 33/2013 art. 5 c. 5";

    private static final Procedures SHIPPED = procedures(TestInstallation.SHIPPED);

    private final String procedure;
    private final LocalDate receivedOn;
    private final List<ClockEvent> events = new ArrayList<>();
    private final List<LocalDate> sessions = new ArrayList<>();
    private Optional<LocalDate> eventOn = Optional.empty();
    private Optional<LocalDate> informedOn = Optional.empty();

    private Story(String procedure, LocalDate receivedOn) {
        this.procedure = procedure;
        this.receivedOn = receivedOn;
    }

    static Story received(String procedure, String day) {
        return new Story(procedure, LocalDate.parse(day));
    }

    /** The rules of the core and of {@code folder}. */
    static Procedures procedures(Path folder) {
        return new ProcedureReader(new ContentFolders(TestInstallation.SHIPPED, List.of(folder))).read();
    }

    Story and(ClockEvent.Type type, String day) {
        events.add(new ClockEvent(type, LocalDate.parse(day)));
        return this;
    }

    Story suspended(String basis, String day) {
        events.add(new ClockEvent(ClockEvent.Type.SUSPEND, LocalDate.parse(day), Optional.of(basis)));
        return this;
    }

    Story resumed(String basis, String day) {
        events.add(new ClockEvent(ClockEvent.Type.RESUME, LocalDate.parse(day), Optional.of(basis)));
        return this;
    }

    Story closed(String day) {
        return and(ClockEvent.Type.CLOSE, day);
    }

    Story session(String day) {
        sessions.add(LocalDate.parse(day));
        return this;
    }

    Story event(String day) {
        eventOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    Story counterPartyInformed(String day) {
        informedOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    ClockHistory history() {
        return new ClockHistory(procedure, receivedOn, events, sessions, eventOn, informedOn);
    }

    Deadline asOf(String day) {
        return asOf(day, SHIPPED);
    }

    Deadline asOf(String day, Procedures rules) {
        return new Deadlines(rules).explain(history(), ShippedCalendars.FLORENCE, LocalDate.parse(day));
    }

    Deadline told() {
        return asOf("2023-12-31");
    }
}
