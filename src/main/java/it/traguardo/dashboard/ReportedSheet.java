package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.FrozenComparison;
import it.traguardo.cycle.FrozenValue;
import it.traguardo.cycle.SheetState;
import it.traguardo.cycle.SignedCheck;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.PlanNode.Tied;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A sheet in the report: state, score, values, words, and where they come from. */
class ReportedSheet extends Composite<Section> {

    private final transient Numbers numbers = new Numbers(getLocale());

    /** @param level of its heading */
    ReportedSheet(Tied tied, int level, CheckKind kind, SheetState state, Optional<SignedCheck> check) {
        ObjectiveSheet sheet = tied.sheet();
        getContent().addClassName("reported-sheet");
        var link = new RouterLink(sheet.code() + " " + sheet.title(), SheetView.class, sheet.code());
        Span chip = new Span(CycleWords.state(state, this::getTranslation));
        chip.addClassName("chip");
        Div chips = new Div(chip);
        chips.addClassName("chips");
        Paragraph director = new Paragraph(getTranslation("sheet.director") + ": " + sheet.director());
        director.addClassName("owner");
        Component heading = ImplementationView.heading(level, "");
        heading.getElement().appendChild(link.getElement());
        getContent().add(heading, director, chips);
        if (tied.share().compareTo(BigDecimal.ONE) < 0) {
            director.setText(director.getText() + " · "
                    + getTranslation(
                            "cycle.report-share", numbers.weight(tied.share().movePointRight(2))));
        }
        check.ifPresentOrElse(signed -> show(signed, chips), () -> {
            Paragraph missing = new Paragraph(getTranslation("cycle.report-missing") + " ");
            missing.add(CheckView.link(sheet, kind, getTranslation("cycle.open")));
            getContent().add(missing);
        });
    }

    private void show(SignedCheck check, Div chips) {
        chips.add(CycleWords.signature(check, this::getTranslation));
        check.score().ifPresent(score -> {
            Span total = new Span(getTranslation("score.total", CycleWords.score(score, numbers)));
            total.addClassName("score-total");
            chips.add(total);
        });
        Paragraph narrative = new Paragraph(check.narrative());
        narrative.addClassName("load-message");
        getContent()
                .add(
                        narrative,
                        new FrozenTable(
                                check.values().stream()
                                        .map(value -> new FrozenComparison(value, Optional.empty(), List.of()))
                                        .toList(),
                                check.kind(),
                                check.year(),
                                FrozenTable.Shown.SIGNED));
        var remarks = new UnorderedList();
        check.values().stream()
                .filter(value -> !value.remark().cause().isBlank())
                .forEach(value -> remarks.add(remark(value)));
        if (remarks.getChildren().findAny().isPresent()) {
            getContent().add(remarks);
        }
        getContent().add(sources(check));
    }

    private ListItem remark(FrozenValue value) {
        return new ListItem(getTranslation(
                "cycle.report-remark",
                value.indicator(),
                value.remark().cause(),
                value.remark().remedy()));
    }

    /** Who signed and when, what was known, by which calendars and declarations, and the hash of it all. */
    private Paragraph sources(SignedCheck check) {
        String known = check.values().stream()
                .flatMap(value -> value.knownAt().stream())
                .max(java.util.Comparator.naturalOrder())
                .map(numbers::instant)
                .orElse("–");
        String calendars = String.join(
                ", ",
                check.values().stream()
                        .flatMap(value -> value.calendars().stream())
                        .distinct()
                        .sorted()
                        .toList());
        Paragraph sources = new Paragraph(getTranslation(
                "cycle.report-sources",
                check.signedBy(),
                numbers.instant(check.signedAt()),
                known,
                calendars.isEmpty() ? "–" : calendars,
                check.sha256()));
        sources.addClassNames("owner", "hash");
        return sources;
    }
}
