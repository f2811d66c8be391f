package it.traguardo.dashboard;

import it.traguardo.cycle.DueValue;
import it.traguardo.plan.PlannedMilestone;
import it.traguardo.progress.NeededPace;
import java.time.Instant;
import java.util.Optional;

/** What is to be done, in a name to follow and a sentence. */
final class ActionWords {

    private final Numbers numbers;
    private final Wording.Words words;

    ActionWords(Numbers numbers, Wording.Words words) {
        this.numbers = numbers;
        this.words = words;
    }

    /** What it is about, short: it is the link to where it is done. */
    String name(Action action) {
        return switch (action.subject()) {
            case Action.Course course -> {
                var indicator = course.outlook().value().reading().indicator();
                yield indicator.code() + " " + indicator.title().in(numbers.locale());
            }
            case Action.Milestone milestone ->
                words.get(
                        "mine.milestone",
                        milestone.milestone().code(),
                        milestone.milestone().title());
            case Action.Manual manual ->
                manual.value().indicator().code() + " "
                        + manual.value().indicator().title().in(numbers.locale());
            case Action.Cycle cycle -> cycleName(cycle);
            case Action.Stopped stopped ->
                words.get("mine.source", stopped.source().source());
            case Action.Aged aged ->
                words.get("mine.source.aged-name", aged.source().source());
        };
    }

    /** What to do, by when. */
    String sentence(Action action) {
        return switch (action.subject()) {
            case Action.Course course -> course(action, course);
            case Action.Milestone milestone -> milestone(action, milestone.milestone());
            case Action.Manual manual -> manual(manual.value());
            case Action.Cycle cycle -> cycle(cycle);
            case Action.Stopped stopped ->
                words.get(
                                stopped.source().loadedAt().isPresent() ? "stale.shown" : "stale.never",
                                stopped.source().source(),
                                instant(stopped.source().stoppedAt()),
                                instant(stopped.source().loadedAt()))
                        + " " + words.get("mine.source.do");
            case Action.Aged aged ->
                words.get("mine.source.aged", instant(aged.source().loadedAt())) + " " + words.get("mine.source.do");
        };
    }

    /** The pace still needed says what to do; where none would do any more, what is left to do is to say so. */
    private String course(Action action, Action.Course course) {
        var progress = new ProgressWords(course.outlook(), numbers, words);
        Optional<NeededPace> pace = course.outlook().pace().filter(each -> !(each instanceof NeededPace.NothingLeft));
        String needed =
                pace.flatMap(_ -> progress.pace()).map(text -> " " + text).orElse("");
        return pace.filter(NeededPace.Impossible.class::isInstance).isPresent()
                ? progress.reason() + needed + " " + words.get("mine.course.impossible", day(action))
                : words.get("mine.course.by", day(action)) + " " + progress.reason() + needed;
    }

    private String milestone(Action action, PlannedMilestone milestone) {
        return action.urgency() == Action.Urgency.LATE
                ? words.get("mine.milestone.late", numbers.date(milestone.due()))
                : words.get("mine.milestone.soon", numbers.date(milestone.due()));
    }

    private String manual(DueValue value) {
        String at = numbers.date(value.valueAt());
        String by = numbers.date(value.by());
        return switch (value.state()) {
            case OVERDUE -> words.get("mine.manual.overdue", at, by);
            case TO_VALIDATE -> words.get("mine.manual.validate", at);
            case TO_ENTER, TO_COME, DONE -> words.get("mine.manual.enter", at, by);
        };
    }

    private String cycleName(Action.Cycle cycle) {
        return switch (cycle.step()) {
            case SIGN_MID_YEAR, SIGN_FINAL -> CycleWords.step(cycle.step(), words);
            case VALIDATE ->
                words.get(
                        "mine.cycle.validate-name",
                        CycleWords.check(cycle.check().orElseThrow(), words));
            case PROPOSE, SEND_BACK, APPROVE, VARY, PUBLISH ->
                words.get("mine.cycle.step-name", CycleWords.step(cycle.step(), words));
        };
    }

    private String cycle(Action.Cycle cycle) {
        return switch (cycle.step()) {
            case SIGN_MID_YEAR, SIGN_FINAL ->
                words.get(
                        "mine.cycle.sign",
                        numbers.date(
                                cycle.check().orElseThrow().cutOff(cycle.of().year())));
            case VALIDATE -> words.get("mine.cycle.validate");
            case PROPOSE -> words.get("mine.cycle.propose");
            case APPROVE -> words.get("mine.cycle.approve");
            case PUBLISH -> words.get("mine.cycle.publish");
            case SEND_BACK, VARY ->
                throw new IllegalArgumentException("%s is asked of nobody.".formatted(cycle.step()));
        };
    }

    private String day(Action action) {
        return numbers.date(action.by().orElseThrow());
    }

    private String instant(Optional<Instant> instant) {
        return instant.map(numbers::instant).orElse("–");
    }
}
