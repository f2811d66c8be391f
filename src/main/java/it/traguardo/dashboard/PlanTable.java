package it.traguardo.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import it.traguardo.indicator.Unit;
import it.traguardo.plan.MilestoneCount;
import it.traguardo.plan.PlanNode;
import it.traguardo.plan.Standing;
import it.traguardo.plan.WeightedScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The tree of the plan, line by line; what hangs from several places stands in each with its share. */
class PlanTable extends Composite<Div> {

    /** Below this many pixels only the name fits; the state then stands below it, see traguardo.css. */
    private static final int NARROW = 900;

    private final transient Standing standing;
    private final transient Numbers numbers = new Numbers(getLocale());
    private final List<Grid.Column<PlanItem>> details = new ArrayList<>();

    /** @param open what to do with a line that is chosen */
    PlanTable(Standing standing, PlanNode chosen, Consumer<PlanItem> open) {
        this.standing = standing;
        var grid = new TreeGrid<PlanItem>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", getTranslation("plan.tree"));
        grid.addComponentHierarchyColumn(this::name)
                .setHeader(getTranslation("plan.name"))
                .setFlexGrow(1)
                .setWidth("12rem");
        details.add(grid.addComponentColumn(item -> state(item.score(standing)))
                .setHeader(getTranslation("plan.state"))
                .setFlexGrow(0)
                .setWidth("11.5rem"));
        detail(grid, "plan.score", "6.5rem", item -> score(item.score(standing)));
        detail(grid, "plan.share", "6.5rem", this::share);
        detail(grid, "plan.milestones", "10rem", item -> milestones(item.milestones(standing)));
        detail(
                grid,
                "plan.budget",
                "9.5rem",
                item -> item.budget().signum() == 0 ? "–" : numbers.value(item.budget(), Unit.EURO));
        PlanItem root = new PlanItem.Place(standing.tree().root());
        grid.setItems(List.of(root), PlanItem::children);
        grid.expandRecursively(List.of(root), 2);
        grid.setAllRowsVisible(false);
        grid.addItemClickListener(click -> open.accept(click.getItem()));
        grid.select(new PlanItem.Place(chosen));
        grid.addSelectionListener(selection -> selection.getFirstSelectedItem().ifPresent(item -> {
            if (selection.isFromClient()) {
                open.accept(item);
            }
        }));
        getContent().addClassName("plan-tree");
        getContent().add(grid);
    }

    private void detail(TreeGrid<PlanItem> grid, String key, String width, Function<PlanItem, String> text) {
        details.add(grid.addColumn(text::apply)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth(width));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(screen -> fit(screen.getWindowInnerWidth()));
        var resized = page.addBrowserWindowResizeListener(window -> fit(window.getWidth()));
        addDetachListener(_ -> resized.remove());
    }

    private void fit(int width) {
        details.forEach(column -> column.setVisible(width >= NARROW));
    }

    private Component name(PlanItem item) {
        Span kind = new Span(
                switch (item) {
                    case PlanItem.Place place ->
                        getTranslation("plan.kind." + Wording.key(place.node().kind())) + " " + place.code();
                    case PlanItem.Sheet sheet -> getTranslation("plan.kind.sheet") + " " + sheet.code();
                });
        kind.addClassName("plan-kind");
        Span title = new Span(item.title());
        title.addClassName(item instanceof PlanItem.Sheet ? "plan-sheet" : "plan-place");
        Div state = new Div(state(item.score(standing)));
        state.addClassName("plan-narrow-state");
        Div name = new Div(kind, title, state);
        name.addClassName("plan-name");
        return name;
    }

    private Component state(Optional<WeightedScore> score) {
        Optional<Component> badge = standing.scores()
                .flatMap(scores -> score.flatMap(WeightedScore::total)
                        .map(total -> new BandBadge(scores.scoring().band(total))));
        return badge.orElseGet(() -> {
            Span none = new Span(getTranslation("roll-up.none"));
            none.addClassNames("status", "status-not-applicable");
            return none;
        });
    }

    private String score(Optional<WeightedScore> score) {
        return standing.scores()
                .flatMap(scores -> score.flatMap(WeightedScore::total)
                        .map(total -> numbers.score(scores.scoring().rounded(total))))
                .orElse("–");
    }

    private String share(PlanItem item) {
        return switch (item) {
            case PlanItem.Sheet sheet -> numbers.weight(sheet.share().movePointRight(2)) + "\u00a0%";
            case PlanItem.Place place ->
                getTranslation("roll-up.sheets", place.node().allSheets().size());
        };
    }

    private String milestones(MilestoneCount count) {
        if (count.all() == 0) {
            return "–";
        }
        String reached = getTranslation("plan.milestones-of", count.achieved(), count.all());
        return count.late() == 0 ? reached : reached + " · " + getTranslation("plan.late", count.late());
    }
}
