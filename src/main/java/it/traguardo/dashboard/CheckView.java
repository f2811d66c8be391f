package it.traguardo.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import it.traguardo.access.Role;
import it.traguardo.cycle.Actor;
import it.traguardo.cycle.CheckKind;
import it.traguardo.cycle.CheckPreview;
import it.traguardo.cycle.Checks;
import it.traguardo.cycle.Comparisons;
import it.traguardo.cycle.FrozenComparison;
import it.traguardo.cycle.SignedCheck;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** A check of a sheet: written and signed by its director, judged by somebody else, read by all. */
@Route(value = "verifica/:sheet/:check", layout = MainLayout.class)
@PermitAll
class CheckView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SHEET = "sheet";
    private static final String CHECK = "check";

    private final transient Plan plan;
    private final transient Checks checks;
    private final transient Comparisons comparisons;
    private final transient Provenance provenance;
    private final transient Actor actor;
    private final Div body = new Div();
    private String title = "";

    CheckView(Plan plan, Checks checks, Comparisons comparisons, Provenance provenance, AuthenticationContext user) {
        this.plan = plan;
        this.checks = checks;
        this.comparisons = comparisons;
        this.provenance = provenance;
        this.actor = SignedIn.actor(user);
    }

    static RouterLink link(ObjectiveSheet sheet, CheckKind kind, String text) {
        return new RouterLink(
                text,
                CheckView.class,
                new RouteParameters(new RouteParam(SHEET, sheet.code()), new RouteParam(CHECK, kind.code())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        ObjectiveSheet sheet = parameters.get(SHEET).flatMap(plan::findSheet).orElseThrow(NotFoundException::new);
        CheckKind kind = parameters.get(CHECK).flatMap(CheckKind::find).orElseThrow(NotFoundException::new);
        String day = new Numbers(getLocale()).date(kind.cutOff(sheet.year()));
        title = getTranslation("cycle.check-title." + CycleWords.key(kind), day);
        Paragraph of = new Paragraph(sheet.code() + " " + sheet.title());
        of.addClassName("summary");
        body.addClassName("check");
        getContent().removeAll();
        getContent().addClassName("page");
        getContent()
                .add(
                        new Breadcrumb()
                                .step(new RouterLink(sheet.code(), SheetView.class, sheet.code()))
                                .here(CycleWords.check(kind, this::getTranslation)),
                        new H1(title),
                        of,
                        body);
        show(sheet, kind);
    }

    @Override
    public String getPageTitle() {
        return title + " · Traguardo";
    }

    private void show(ObjectiveSheet sheet, CheckKind kind) {
        body.removeAll();
        if (provenance.isFirstLoadUnderWay()) {
            body.add(new EmptyState(EmptyState.Reason.NOTHING_LOADED));
            return;
        }
        List<SignedCheck> signatures = checks.signatures(sheet.code(), kind);
        Optional<SignedCheck> holds = signatures.stream().findFirst().filter(check -> !check.isReturned());
        if (holds.isPresent()) {
            body.add(signed(holds.get(), () -> show(sheet, kind)));
        } else {
            signatures.stream()
                    .findFirst()
                    .flatMap(SignedCheck::judgement)
                    .ifPresent(returned -> body.add(note("cycle.returned-by", returned.by(), returned.note())));
            body.add(new Later<>(
                    "skeleton-table", () -> checks.preview(sheet, kind), preview -> unsigned(sheet, kind, preview)));
        }
        signatures.stream()
                .filter(SignedCheck::isReturned)
                .forEach(check -> body.add(new Section(
                        new H2(getTranslation("cycle.earlier", check.revision())), signed(check, () -> {}))));
    }

    private Component unsigned(ObjectiveSheet sheet, CheckKind kind, CheckPreview preview) {
        if (actor.roles().contains(Role.DIRECTOR)) {
            return new CheckForm(checks, sheet, kind, preview, actor, () -> show(sheet, kind));
        }
        Div read = new Div(
                note("cycle.not-signed", CycleWords.roles(java.util.Set.of(Role.DIRECTOR), this::getTranslation)),
                new FrozenTable(
                        preview.values().stream()
                                .map(value -> new FrozenComparison(value, Optional.empty(), List.of()))
                                .toList(),
                        kind,
                        sheet.year(),
                        FrozenTable.Shown.LIVE));
        read.addClassName("check");
        return read;
    }

    private Component signed(SignedCheck check, Runnable changed) {
        return new Later<>(
                "skeleton-table",
                () -> comparisons.of(check),
                compared -> new SignedPanel(check, compared, checks, actor, changed));
    }

    private Paragraph note(String key, Object... parameters) {
        Paragraph note = new Paragraph(getTranslation(key, parameters));
        note.addClassName("warning-note");
        note.getElement().setAttribute("role", "status");
        return note;
    }
}
