package it.traguardo.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import it.traguardo.application.Server;
import it.traguardo.application.Settings;
import it.traguardo.etl.LoadException;
import it.traguardo.etl.Loader;
import it.traguardo.indicator.Indicators;
import it.traguardo.plan.Band;
import it.traguardo.plan.Band.State;
import it.traguardo.plan.MissingRule;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import it.traguardo.plan.PlanTree;
import it.traguardo.plan.ScoreRule;
import it.traguardo.plan.Scoring;
import it.traguardo.plan.StrategicAddress;
import it.traguardo.plan.YearScores;
import it.traguardo.vocabulary.LocalizedText;
import it.traguardo.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;

/** The views on the server side alone, over the reports of Alessandria. */
@SpringBootTest(classes = Server.class, properties = "spring.datasource.url=jdbc:h2:mem:views")
@ContextConfiguration(initializers = ViewTest.Alessandria.class)
@ViewPackages(classes = HomeView.class)
@WithMockUser(username = "revisore")
class ViewTest extends SpringBrowserlessTest {

    @Autowired
    private Loader loader;

    @Autowired
    private Warehouse warehouse;

    @Autowired
    private Plan plan;

    @Autowired
    private Indicators indicators;

    @BeforeEach
    void load() throws LoadException {
        loader.load("segnalazioni");
    }

    @Test
    void theSheetShowsWhatWasReachedBesideWhatIsExpected() {
        String sheet = text(settled(open("scheda/SEGN_2024")));

        // 960 of 1 660 reports closed; 35 166 days over 998
        assertThat(sheet)
                .contains("80\u00a0%", "57,83\u00a0%", "Non raggiunto", "30,00\u00a0giorni", "35,24\u00a0giorni");
    }

    @Test
    void aSourceThatStoppedIsSaidOnEachPageOfItsNumbers() throws SQLException {
        String number = stop("segnalazioni");

        for (String page : List.of(
                "?anno=2024",
                "scheda/SEGN_2024",
                "pagina/segnalazioni",
                "indicatore/SEGN.1?periodo=2024",
                "richiesta?fonte=segnalazioni&numero=" + number)) {
            assertThat(text(settled(open(page)))).as(page).contains("L'ultimo caricamento di «segnalazioni»");
        }
    }

    /** As if a load of the source had just stopped; gives the number of one of its requests. */
    private String stop(String source) throws SQLException {
        return warehouse.write(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        insert into raw.load (load_id, source, started_at, finished_at, succeeded, rows_read, rows_new,
                          rows_changed, rows_unchanged, rows_deleted, rows_quarantined)
                        values (nextval('raw.load_id'), '%s', now(), now() + interval '1 second', false, 0, 0, 0, 0, 0, 0)""".formatted(source));
                try (var rows = statement.executeQuery("select min(protocol_number) from star.fact_request")) {
                    rows.next();
                    return rows.getString(1);
                }
            }
        });
    }

    @Test
    void theHomeCountsStatesInWords() {
        String home = text(settled(open("?anno=2024")));

        assertThat(home).contains("2 indicatori · Quasi raggiunto 1 · Non raggiunto 1");
    }

    @Test
    void theRollUpShowsScoresAndWhatTheyAreMadeOf() {
        var bands = List.of(
                new Band(LocalizedText.italianOnly("Basso"), BigDecimal.ZERO, BigDecimal.valueOf(80), State.MISSED),
                new Band(
                        LocalizedText.italianOnly("Alto"), BigDecimal.valueOf(80), BigDecimal.valueOf(100), State.MET));
        var scoring = new Scoring(ScoreRule.RATIO, ScoreRule.RECIPROCAL, MissingRule.BLOCK, bands);
        ObjectiveSheet sheet = plan.findSheet("SEGN_2024").orElseThrow();
        var values = sheet.readings(LocalDate.of(2024, 12, 31)).stream()
                .map(indicators::value)
                .toList();
        var address = new StrategicAddress("A", "SICUREZZA", "SICUREZZA", List.of(), List.of());

        var rollUp = new RollUp(YearScores.of(
                scoring, PlanTree.of(sheet.year(), "DUP", List.of(address), List.of(sheet)), Map.of(sheet, values)));

        NativeDetails year = find(NativeDetails.class, rollUp).all().getFirst();
        year.setOpen(true);
        ComponentUtil.fireEvent(year, new NativeDetails.ToggleEvent(year, true));

        assertThat(text(rollUp)).contains("Tutto l'anno", "✕Basso", "1 scheda", "SEGN_2024");
        assertThat(text(rollUp)).contains("SICUREZZA", "Senza punteggio", "nessuna scheda");
    }

    @Test
    void rowsAreAllThatTheValueIsMadeOfAndMore() {
        settled(open("indicatore/SEGN.1?periodo=2024"));

        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1786); // 1 660 counted, 126 annulled or deleted
    }

    @Test
    void missingRowsAreWhatTheNumeratorLacks() {
        settled(open("indicatore/SEGN.1?periodo=2024&righe=missing"));

        assertThat(test(find(Grid.class).single()).size()).isEqualTo(700); // 1 660 less 960
    }

    @Test
    void aValueIsSplitByWhatTheAddressSays() {
        var groups = find(Groups.class, settled(open("indicatore/SEGN.2?periodo=2024&per=procedure")))
                .single();

        // 24 820 days over 472 reports of holes in the road, of 35 166 over 998
        assertThat(text(groups)).contains("Procedimento", "Buche52,58\u00a0giorni", "24.820472", "35.166998");
    }

    @Test
    void whatTheAddressSplitsByWrongIsSplitByOffice() {
        var page = settled(open("indicatore/SEGN.1?periodo=2024&per=boh&struttura=ieri"));

        // The source names no office, so there is one group: the whole value.
        assertThat(text(page)).contains("Per ufficio", "non noto57,83\u00a0%");
    }

    @ParameterizedTest
    @CsvSource({
        "?anno=2030, Nessun obiettivo per quest'anno",
        "indicatore/SEGN.1?periodo=2019, Nessuna richiesta nel periodo",
        "indicatore/SEGN.2?periodo=2023-05&base=cohort&al=2023-05-09, Nessuna richiesta entra nel conto",
        "indicatore/SEGN.2?periodo=2024&righe=left_out, Nessuna riga",
    })
    void whatIsEmptySaysWhy(String address, String title) {
        var view = settled(open(address));

        assertThat(find(EmptyState.class, view).single().getElement().getTextRecursively())
                .startsWith(title);
        assertThat(find(H3.class, view).all()).extracting(H3::getText).contains(title);
    }

    @Test
    void whatTheAddressSaysWrongIsLeftAtTheUsualChoice() {
        String page = text(settled(open("indicatore/SEGN.1?periodo=boh&al=ieri&base=x&righe=y")));

        assertThat(page).contains("Situazione al");
    }

    @Test
    void theReadingsSayWhereTheTargetIsMetAndWhichIsShown() {
        var view = settled(open("indicatore/SEGN.2?periodo=2024&giorni=working_gross"));
        var readings = find(PossibleReadings.class, view).single();

        // Of 30 days: 35.24 and 30.004 calendar days miss it, net as gross; 29.98 of those closed by the end of 2024,
        // and
        // working days, meet it.
        assertThat(text(readings))
                .contains(
                        "Obiettivo raggiunto con alcune letture (8 su 12)", "35,24\u00a0giorni", "30,004\u00a0giorni");
        assertThat(current(readings))
                .singleElement()
                .satisfies(link -> assertThat(link.getText())
                        .startsWith("Concluse nel periodo (flusso), al ")
                        .endsWith(", giorni lavorativi, sospensioni comprese"));
        assertThat(text(find(Definition.class, view).single())).contains("lavorativi, sospensioni comprese");
    }

    @Test
    void eachReadingLeadsToThePageThatShowsItsValue() {
        var readings = find(PossibleReadings.class, settled(open("indicatore/SEGN.1?periodo=2024")))
                .single();
        var rows = find(NativeTableRow.class, readings).all();
        for (var row : rows.subList(1, rows.size())) {
            var link = links(row).getFirst();
            String value = row.getChildren().toList().get(1).getElement().getTextRecursively();

            var page = settled(open(link.getHref()));

            assertThat(find(Headline.class, page).single().getElement().getTextRecursively())
                    .as(link.getHref())
                    .contains(value);
            assertThat(current(find(PossibleReadings.class, page).single()))
                    .extracting(RouterLink::getText)
                    .containsExactly(link.getText());
        }
    }

    @Test
    void readingsThatCannotBeHeldAreNamedAsSuch() {
        String share = text(settled(open("indicatore/SEGN.1?periodo=2024&base=flow")));

        // Reports have no due day, so nothing can be left out for not being due; and of those closed all are closed.
        assertThat(share)
                .contains(
                        "Obiettivo non raggiunto con nessuna lettura (0 su 4)",
                        "Non si considerano altre letture possibili (4)")
                .contains("la quota delle concluse è per forza vicina al 100 %");
    }

    private static List<RouterLink> current(Component readings) {
        return links(readings).stream()
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .toList();
    }

    private static List<RouterLink> links(Component part) {
        return Stream.concat(
                        part instanceof RouterLink link ? Stream.of(link) : Stream.empty(),
                        part.getChildren().flatMap(child -> links(child).stream()))
                .toList();
    }

    private Component open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
        return (Component) getCurrentView();
    }

    /** The view once every part of it has come. */
    private static Component settled(Component view) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (isBusy(view)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Still busy: " + view);
            }
            letOthersIn(VaadinSession.getCurrent());
        }
        return view;
    }

    /** Gives the session away for a moment, as the end of a request would. */
    private static void letOthersIn(VaadinSession session) {
        session.unlock();
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        } finally {
            session.lock();
        }
    }

    private static boolean isBusy(Component component) {
        return "true".equals(component.getElement().getAttribute("aria-busy"))
                || component.getChildren().anyMatch(ViewTest::isBusy);
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }

    /** A home of its own, with the example content. */
    static final class Alessandria implements ApplicationContextInitializer<GenericApplicationContext> {

        @Override
        public void initialize(GenericApplicationContext context) {
            context.registerBean(
                    Settings.class,
                    () -> new Settings(
                            temporaryHome(),
                            Path.of("").toAbsolutePath(),
                            List.of(Path.of("docs/examples/alessandria"))));
        }

        private static Path temporaryHome() {
            try {
                Path home = Files.createTempDirectory("traguardo-views");
                home.toFile().deleteOnExit();
                return home;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
