package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import it.traguardo.calendar.Deadline;
import it.traguardo.calendar.Finding;
import it.traguardo.calendar.Standing;
import java.util.Locale;

/** When a request is due and how it stands to that, with whatever in its history needs a look. */
class DeadlineHeadline extends Composite<Section> {

    /** @param supposed whether the day of receipt is not the one of the register */
    DeadlineHeadline(Deadline deadline, boolean supposed) {
        var numbers = new Numbers(getLocale());
        getContent().addClassName("headline");
        Span standing =
                new Span(getTranslation(key("standing", deadline.standing().name())));
        standing.addClassNames("status", "status-" + colour(deadline.standing()));
        Div due = new Div(deadline.dueOn().map(numbers::date).orElse("–"));
        due.addClassNames("number", "has-value");
        Div figure = new Div(standing, due, new Span(getTranslation("request.due")));
        figure.addClassName("figure");
        Div facts = new Div(
                new Paragraph(getTranslation(
                        supposed ? "request.supposed" : "request.received", numbers.date(deadline.receivedOn()))),
                new Paragraph(deadline.endedOn()
                        .map(day -> getTranslation("request.ended", numbers.date(day)))
                        .orElseGet(() -> getTranslation("request.open", numbers.date(deadline.asOf())))),
                new Paragraph(getTranslation(
                        "request.days",
                        deadline.days().gross(),
                        deadline.days().net(),
                        deadline.days().working(),
                        deadline.days().workingNet())),
                new Paragraph(getTranslation("request.calendar", deadline.calendar())));
        deadline.releaseFrom()
                .ifPresent(day -> facts.add(new Paragraph(getTranslation("request.release", numbers.date(day)))));
        facts.addClassName("facts");
        deadline.findings().forEach(finding -> facts.add(note(finding, numbers)));
        getContent().add(figure, facts);
    }

    static String key(String group, String constant) {
        return group + "." + constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Paragraph note(Finding finding, Numbers numbers) {
        Paragraph note = new Paragraph(getTranslation(
                "finding.note",
                getTranslation(key("finding", finding.kind().name())),
                numbers.date(finding.on()),
                finding.detail()));
        note.addClassName("warning-note");
        return note;
    }

    private static String colour(Standing standing) {
        return switch (standing) {
            case ON_TIME -> "met";
            case RUNNING -> "near";
            case LATE, OVERDUE, SILENTLY_REJECTED -> "missed";
            case WITHDRAWN, TRANSFERRED, UNDATED -> "not-applicable";
        };
    }
}
