package it.traguardo.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
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
import java.util.List;
import java.util.Optional;

/** A sheet in the report: state, score, values, words, and where they come from. */
class ReportedSheet extends Composite<Section> {

    private final transient Numbers numbers = new Numbers(getLocale());

    ReportedSheet(ObjectiveSheet sheet, CheckKind kind, SheetState state, Optional<SignedCheck> check) {
        getContent().addClassName("reported-sheet");
        var link = new RouterLink(sheet.code() + " " + sheet.title(), SheetView.class, sheet.code());
        Span chip = new Span(CycleWords.state(state, this::getTranslation));
        chip.addClassName("chip");
        Div chips = new Div(chip);
        chips.addClassName("chips");
        Paragraph director = new Paragraph(getTranslation("sheet.director") + ": " + sheet.director());
        director.addClassName("owner");
        getContent().add(new H3(link), director, chips);
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
