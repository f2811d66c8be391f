package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.quality.LoadRecord;
import it.traguardo.quality.LoadRecord.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A lane a source, and in it a mark a load, where it ended; those that stopped stand out by shape, too. */
class LoadTimeline extends Composite<Div> {

    /** Lengths of time to choose from, in days. */
    static final List<Integer> DAYS = List.of(1, 7, 30);

    private static final int MOST_IN_LANE = 150;

    private final transient Numbers numbers = new Numbers(getLocale());
    private final transient Instant from;
    private final transient Instant to;

    LoadTimeline(List<LoadRecord> loads, int days, Instant to) {
        this.from = to.minus(Duration.ofDays(days));
        this.to = to;
        getContent().addClassName("load-timeline");
        getContent().add(choice(days), new Paragraph(sentence(loads)));
        Map<String, List<LoadRecord>> bySource = new TreeMap<>();
        loads.forEach(load ->
                bySource.computeIfAbsent(load.source(), _ -> new ArrayList<>()).add(load));
        bySource.forEach((source, ofSource) -> getContent().add(lane(source, ofSource)));
        if (!loads.isEmpty()) {
            Div axis = new Div(new Span(numbers.instant(from)), new Span(getTranslation("timeline.now")));
            axis.addClassName("lane-axis");
            getContent().add(axis);
        }
    }

    private Nav choice(int chosen) {
        Nav choice = new Nav();
        choice.addClassName("years");
        choice.getElement().setAttribute("aria-label", getTranslation("timeline.choice"));
        for (int days : DAYS) {
            var link = new RouterLink(getTranslation("timeline.days." + days), LoadsView.class);
            link.setQueryParameters(QueryParameters.of("giorni", String.valueOf(days)));
            if (days == chosen) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choice.add(link);
        }
        return choice;
    }

    private String sentence(List<LoadRecord> loads) {
        long stopped =
                loads.stream().filter(load -> load.state() == State.STOPPED).count();
        return loads.isEmpty()
                ? getTranslation("timeline.none")
                : getTranslation("timeline.sentence", numbers.count(loads.size()), numbers.count(stopped));
    }

    /** Of many loads, those that brought something or stopped are shown first. */
    private Div lane(String source, List<LoadRecord> loads) {
        Span name = new Span(source);
        name.addClassName("lane-name");
        Div marks = new Div();
        marks.addClassName("lane-marks");
        loads.stream()
                .sorted(Comparator.comparing(LoadTimeline::isQuiet)
                        .thenComparing(LoadRecord::id, Comparator.reverseOrder()))
                .limit(MOST_IN_LANE)
                .forEach(load -> marks.add(mark(load)));
        Div lane = new Div(name, marks);
        lane.addClassName("lane");
        return lane;
    }

    private static boolean isQuiet(LoadRecord load) {
        return load.state() == State.SUCCEEDED
                && load.rows().fresh() + load.rows().changed() + load.rows().deleted() == 0;
    }

    private Anchor mark(LoadRecord load) {
        String text = getTranslation(
                "timeline.mark",
                load.source(),
                numbers.instant(load.finishedAt()),
                getTranslation("load.state." + Wording.key(load.state())),
                numbers.count(load.rows().fresh()),
                numbers.count(load.rows().changed()));
        Anchor mark = new Anchor("caricamento/" + load.id(), "");
        mark.setRouterIgnore(false);
        mark.addClassNames("mark", "mark-" + Wording.key(load.state()));
        if (isQuiet(load)) {
            mark.addClassName("mark-quiet");
        }
        mark.getElement().setAttribute("aria-label", text);
        mark.getElement().setAttribute("title", text);
        double share = (double) Duration.between(from, load.finishedAt()).toMillis()
                / Duration.between(from, to).toMillis();
        mark.getStyle()
                .set("left", "%.2f%%".formatted(100 * Math.clamp(share, 0, 1)).replace(',', '.'));
        return mark;
    }
}
