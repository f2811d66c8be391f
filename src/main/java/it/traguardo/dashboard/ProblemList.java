package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import it.traguardo.alert.Problem;
import it.traguardo.alert.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What needs somebody now, since when, and whether anybody was told. */
class ProblemList extends Composite<Div> {

    private static final Duration MUTE = Duration.ofDays(1);

    private final transient Problems problems;
    private final transient Numbers numbers = new Numbers(getLocale());
    private final boolean mayAct;

    ProblemList(List<Problem> found, Problems problems, boolean mayAct) {
        this.problems = problems;
        this.mayAct = mayAct;
        getContent().addClassName("problems");
        show(found);
    }

    private void show(List<Problem> found) {
        getContent().removeAll();
        Paragraph sentence = new Paragraph(
                found.isEmpty() ? getTranslation("problems.none") : getTranslation("problems.some", found.size()));
        sentence.addClassName("sentence");
        getContent().add(sentence);
        if (!found.isEmpty()) {
            var list = new UnorderedList();
            found.forEach(problem -> list.add(item(problem)));
            getContent().add(list);
        }
        if (mayAct) {
            getContent().add(new Button(getTranslation("problems.test"), _ -> sendTest()));
        }
    }

    private ListItem item(Problem problem) {
        Span kind = new Span(getTranslation("problem." + Wording.key(problem.kind())));
        kind.addClassName("chip");
        Span headline = new Span(problem.headline());
        headline.addClassName("problem-headline");
        Span since = new Span(getTranslation("problems.since", numbers.instant(problem.since())));
        since.addClassName("owner");
        Paragraph text = new Paragraph(problem.text());
        text.addClassName("load-message");
        Details details = new Details(getTranslation("problems.more"), text);
        Span told = new Span(problem.lastNotice()
                .map(at -> getTranslation("problems.told", numbers.instant(at)))
                .orElseGet(() -> getTranslation("problems.not-told")));
        told.addClassName("owner");
        Div line = new Div(kind, headline, since, told);
        line.addClassName("problem-line");
        var item = new ListItem(line, details);
        problem.mutedUntil()
                .ifPresent(until -> line.add(new Span(getTranslation("problems.muted", numbers.instant(until)))));
        if (mayAct) {
            line.add(
                    problem.mutedUntil().isPresent()
                            ? new Button(getTranslation("problems.unmute"), _ -> {
                                problems.unmute(problem.key());
                                show(problems.current());
                            })
                            : new Button(getTranslation("problems.mute"), _ -> {
                                problems.mute(problem.key(), Instant.now().plus(MUTE));
                                show(problems.current());
                            }));
        }
        return item;
    }

    private void sendTest() {
        List<Problems.TestMail> sent = problems.sendTest();
        if (sent.isEmpty()) {
            Notification.show(getTranslation("problems.nobody"));
        }
        sent.forEach(mail -> Notification.show(mail.fault()
                .map(fault -> getTranslation("problems.test-failed", mail.recipient(), fault))
                .orElseGet(() -> getTranslation("problems.test-sent", mail.recipient()))));
    }
}
