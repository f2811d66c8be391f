package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.traguardo.plan.Phase;
import it.traguardo.plan.PlannedMilestone;
import it.traguardo.plan.Schedule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Phases and milestones of a project, in a sentence and in a table whose last column draws them over time, with today's day
 * across: who cannot see the bars has the dates beside them.
 */
class Gantt extends Composite<Div> {

    private static final List<String> COLUMNS =
            List.of("gantt.item", "gantt.days", "gantt.weight", "gantt.state", "gantt.time");

    private final transient Schedule schedule;
    private final transient LocalDate today;
    private final transient Numbers numbers = new Numbers(getLocale());
    private final transient LocalDate from;
    private final long days;

    Gantt(Schedule schedule, LocalDate today) {
        this.schedule = schedule;
        this.today = today;
        List<LocalDate> ends = Stream.concat(
                        schedule.phases().stream().flatMap(phase -> Stream.of(phase.start(), phase.lastDay())),
                        schedule.milestones().stream().map(PlannedMilestone::due))
                .sorted()
                .toList();
        this.from = ends.getFirst();
        this.days = Math.max(1, ChronoUnit.DAYS.between(from, ends.getLast()) + 1);
        Paragraph sentence = new Paragraph(sentence());
        sentence.addClassName("sentence");
        var table = new NativeTable();
        table.addClassName("gantt");
        Tables.head(table, COLUMNS.stream().map(this::getTranslation).toList());
        for (Phase phase : schedule.phases()) {
            table.getBody().add(row(phase));
            milestones(phase.code()).forEach(milestone -> table.getBody().add(row(milestone)));
        }
        schedule.milestones().stream()
                .filter(milestone -> milestone.phase().isEmpty())
                .forEach(milestone -> table.getBody().add(row(milestone)));
        getContent().add(sentence, table);
    }

    private Stream<PlannedMilestone> milestones(String phase) {
        return schedule.milestones().stream()
                .filter(milestone -> milestone.phase().filter(phase::equals).isPresent())
                .sorted(Comparator.comparing(PlannedMilestone::due));
    }

    /** "Il progetto è fatto al 64 %. Traguardi: 2 raggiunti su 4, 0 in ritardo; il prossimo il 30/11/2026, …" */
    private String sentence() {
        List<PlannedMilestone> all = schedule.milestones();
        String done = schedule.doneShare()
                .map(share -> getTranslation("gantt.done", percent(share)) + " ")
                .orElse("");
        long reached = all.stream().filter(each -> each.isAchievedBy(today)).count();
        long late = all.stream().filter(each -> each.isLate(today)).count();
        return done
                + (all.isEmpty() ? "" : getTranslation("gantt.milestones", reached, all.size(), late) + " ")
                + all.stream()
                        .filter(each -> !each.isAchievedBy(today) && !each.isLate(today))
                        .min(Comparator.comparing(PlannedMilestone::due))
                        .map(next -> getTranslation("gantt.next", next.title(), numbers.date(next.due())))
                        .orElse("");
    }

    private NativeTableRow row(Phase phase) {
        Div bar = new Div();
        bar.addClassNames("gantt-bar", isLate(phase) ? "gantt-late" : "gantt-" + (phase.isDone() ? "done" : "going"));
        Div done = new Div();
        done.getStyle().set("width", phase.doneShare().movePointRight(2) + "%");
        bar.add(done);
        place(bar, phase.start(), phase.lastDay());
        return row(
                Tables.heading(name(phase.code(), phase.title())),
                numbers.date(phase.start()) + " – " + numbers.date(phase.lastDay()),
                numbers.weight(phase.weight()),
                state(phase),
                bar);
    }

    private NativeTableRow row(PlannedMilestone milestone) {
        Div mark = new Div();
        mark.addClassNames(
                "gantt-mark",
                milestone.isAchievedBy(today) ? "gantt-done" : milestone.isLate(today) ? "gantt-late" : "gantt-going");
        place(mark, milestone.due(), milestone.due());
        NativeTableRow row = row(
                Tables.heading(name("◆ " + milestone.code(), milestone.title())),
                numbers.date(milestone.due()),
                "",
                state(milestone),
                mark);
        row.addClassName("gantt-milestone");
        return row;
    }

    private NativeTableRow row(Component heading, String when, String weight, Component state, Div drawn) {
        Div lane = new Div(drawn);
        lane.addClassName("gantt-lane");
        lane.getElement().setAttribute("aria-hidden", "true");
        if (!today.isBefore(from) && today.isBefore(from.plusDays(days))) {
            Div line = new Div();
            line.addClassName("gantt-today");
            line.getStyle().set("left", percentOf(today) + "%");
            lane.add(line);
        }
        Span span = new Span(when);
        span.addClassName("numeric");
        NativeTableCell time = new NativeTableCell(lane);
        time.addClassName("gantt-time");
        return new NativeTableRow(
                heading,
                Tables.cell(getTranslation("gantt.days"), span),
                Tables.cell(getTranslation("gantt.weight"), new Span(weight)),
                Tables.cell(getTranslation("gantt.state"), state),
                time);
    }

    private static Component name(String code, String title) {
        Span mark = new Span(code);
        mark.addClassName("code");
        return new Div(mark, new Span(" " + title));
    }

    private Component state(Phase phase) {
        if (phase.isDone()) {
            return StatusBadge.of(
                    "✓",
                    phase.doneOn()
                            .map(day -> getTranslation("gantt.finished-on", numbers.date(day)))
                            .orElseGet(() -> getTranslation("gantt.finished")),
                    "met");
        }
        String share = getTranslation("gantt.share-done", percent(phase.doneShare()));
        return isLate(phase)
                ? StatusBadge.of("✕", getTranslation("gantt.late") + " · " + share, "missed")
                : StatusBadge.of("…", share, "under-way");
    }

    private Component state(PlannedMilestone milestone) {
        if (milestone.isAchievedBy(today)) {
            String day = numbers.date(milestone.achieved().orElseThrow());
            return StatusBadge.of("✓", getTranslation("gantt.reached-on", day), "met");
        }
        return milestone.isLate(today)
                ? StatusBadge.of("✕", getTranslation("gantt.late"), "missed")
                : StatusBadge.of("…", getTranslation("gantt.to-come"), "under-way");
    }

    private boolean isLate(Phase phase) {
        return !phase.isDone() && today.isAfter(phase.lastDay());
    }

    private void place(Div drawn, LocalDate start, LocalDate last) {
        drawn.getStyle().set("left", percentOf(start) + "%");
        drawn.getStyle().set("width", 100.0 * (ChronoUnit.DAYS.between(start, last) + 1) / days + "%");
    }

    private double percentOf(LocalDate day) {
        return 100.0 * ChronoUnit.DAYS.between(from, day) / days;
    }

    private String percent(BigDecimal share) {
        return numbers.weight(share.movePointRight(2)) + "\u00a0%";
    }
}
