package it.traguardo.application;

import it.traguardo.alert.AlertSettingsReader;
import it.traguardo.alert.Problems;
import it.traguardo.alert.SourceLimits;
import it.traguardo.calendar.CalendarReader;
import it.traguardo.calendar.Deadlines;
import it.traguardo.calendar.ProcedureReader;
import it.traguardo.content.ContentFolders;
import it.traguardo.cycle.ManualValueBook;
import it.traguardo.cycle.ManualValueStore;
import it.traguardo.demo.DemoMunicipality;
import it.traguardo.etl.ContentCheck;
import it.traguardo.etl.Freshness;
import it.traguardo.etl.Loader;
import it.traguardo.etl.PastStarBuilder;
import it.traguardo.etl.Pseudonyms;
import it.traguardo.etl.Quarantine;
import it.traguardo.etl.Secrets;
import it.traguardo.etl.Sources;
import it.traguardo.evidence.RowsExport;
import it.traguardo.indicator.Breakdown;
import it.traguardo.indicator.Explanations;
import it.traguardo.indicator.Explanations.Rules;
import it.traguardo.indicator.Findings;
import it.traguardo.indicator.Indicators;
import it.traguardo.indicator.LoadOutcomes;
import it.traguardo.indicator.PolicyBands;
import it.traguardo.indicator.RequestClocks;
import it.traguardo.indicator.Restatements;
import it.traguardo.lineage.Lineage;
import it.traguardo.plan.Plan;
import it.traguardo.plan.PlanReader;
import it.traguardo.plan.Plans;
import it.traguardo.plan.ScoreBoard;
import it.traguardo.quality.LoadHistory;
import it.traguardo.quality.RowHistory;
import it.traguardo.warehouse.ContentArchive;
import it.traguardo.warehouse.History;
import it.traguardo.warehouse.Warehouse;
import it.traguardo.warehouse.WarehouseSchema;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** The parts of the application, the same for the server and for the command line; each is made when first asked for. */
@Configuration(proxyBeanMethods = false)
@Lazy
@Import({CycleComponents.class, ProgressComponents.class})
public class Components {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ContentFolders contentFolders(Settings settings) {
        return settings.contentFolders();
    }

    @Bean
    Warehouse warehouse(Settings settings) {
        return Warehouse.open(settings.warehouseFile());
    }

    @Bean
    WarehouseSchema warehouseSchema(ContentFolders content) {
        return new WarehouseSchema(content);
    }

    @Bean
    ContentArchive contentArchive(ContentFolders content) {
        return new ContentArchive(content);
    }

    @Bean
    History history(Warehouse warehouse, ContentArchive archive) {
        return new History(warehouse, archive, new PastStarBuilder());
    }

    @Bean
    LoadHistory loadHistory(Warehouse warehouse, Loader loader) {
        loader.prepare();
        return new LoadHistory(warehouse);
    }

    @Bean
    Lineage lineage(Warehouse warehouse, WarehouseSchema schema, Sources sources, Plan plan, Loader loader) {
        loader.prepare();
        return new Lineage(warehouse, schema, sources, plan);
    }

    @Bean
    RowHistory rowHistory(Warehouse warehouse, Loader loader) {
        loader.prepare();
        return new RowHistory(warehouse);
    }

    @Bean
    CalendarReader calendarReader(ContentFolders content) {
        return new CalendarReader(content);
    }

    @Bean
    ProcedureReader procedureReader(ContentFolders content) {
        return new ProcedureReader(content);
    }

    @Bean
    Sources sources(ContentFolders content, Settings settings) {
        return new Sources(content, settings.home());
    }

    @Bean
    Loader loader(
            Warehouse warehouse,
            WarehouseSchema schema,
            ContentArchive archive,
            CalendarReader calendars,
            ProcedureReader terms,
            Sources sources,
            Settings settings,
            Clock clock) {
        return new Loader(
                warehouse,
                schema,
                archive,
                calendars,
                terms,
                sources,
                Pseudonyms.keyedBy(settings.pseudonymKey()),
                clock);
    }

    @Bean
    Quarantine quarantine(Warehouse warehouse, Clock clock) {
        return new Quarantine(warehouse, clock);
    }

    @Bean
    ContentCheck contentCheck(
            CalendarReader calendars, ProcedureReader terms, Sources sources, WarehouseSchema schema) {
        return new ContentCheck(calendars, terms, sources, schema);
    }

    @Bean
    PlanReader planReader(ContentFolders content) {
        return new PlanReader(content);
    }

    /** What a number means is kept from the moment it can be shown. */
    @Bean
    Plans plans(PlanReader reader, Loader loader, History history) {
        Plan plan = reader.read();
        loader.keepDefinitions();
        return new Plans(plan, knownAt -> history.content(history.edition(knownAt)), history::isKnown);
    }

    @Bean
    Plan plan(Plans plans) {
        return plans.present();
    }

    @Bean
    ScoreBoard scoreBoard(Plan plan, Indicators indicators, Clock clock) {
        return new ScoreBoard(plan, indicators, clock);
    }

    /** The warehouse is made ready before anybody reads from it. */
    @Bean
    Indicators indicators(History history, Loader loader, ManualValueStore manual) {
        loader.prepare();
        return new Indicators(history, manual);
    }

    @Bean
    Findings findings(History history) {
        return new Findings(history);
    }

    @Bean
    Restatements restatements(History history, Indicators indicators) {
        return new Restatements(history, indicators);
    }

    /** The warehouse is made ready before anybody reads from it. */
    @Bean
    Breakdown breakdown(History history, Loader loader) {
        loader.prepare();
        return new Breakdown(history);
    }

    /** The warehouse is made ready before anybody reads from it. */
    @Bean
    Explanations explanations(History history, Loader loader, ProcedureReader terms, CalendarReader calendars) {
        loader.prepare();
        return new Explanations(
                new RequestClocks(history),
                rules(terms, calendars),
                knownAt -> rules(history.content(history.edition(knownAt))));
    }

    private static Rules rules(ContentFolders content) {
        return rules(new ProcedureReader(content), new CalendarReader(content));
    }

    private static Rules rules(ProcedureReader terms, CalendarReader calendars) {
        return new Rules(new Deadlines(terms.read()), calendars.read());
    }

    @Bean
    PolicyBands policyBands(Indicators indicators) {
        return new PolicyBands(indicators);
    }

    @Bean
    LoadOutcomes loadOutcomes(History history, Loader loader) {
        loader.prepare();
        return new LoadOutcomes(history);
    }

    /** Sources and indicators can be named in it once the plan has no faults. */
    @Bean
    AlertSettingsReader alertSettingsReader(ContentFolders content, Sources sources, PlanReader plan) {
        return new AlertSettingsReader(content, () -> {
            if (!plan.problems().isEmpty()) {
                return Set.of();
            }
            var names = new TreeSet<>(sources.names());
            plan.read().indicators().forEach(indicator -> names.add(indicator.code()));
            return names;
        });
    }

    /** @param store the application store, with its tables made */
    @Bean
    Problems problems(
            DataSource store,
            AlertSettingsReader settings,
            Sources sources,
            Loader loader,
            LoadOutcomes outcomes,
            Indicators indicators,
            Plan plan,
            ManualValueBook manual,
            Settings installation,
            Clock clock) {
        return new Problems(
                store,
                settings,
                sources,
                loader,
                outcomes,
                indicators,
                plan,
                manual::due,
                () -> limits(sources),
                new Secrets(System.getenv(), installation.home()),
                clock);
    }

    private static Map<String, SourceLimits> limits(Sources sources) {
        Map<String, Freshness> freshness = sources.freshness();
        return sources.retries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        source -> new SourceLimits(
                                Optional.ofNullable(freshness.get(source.getKey()))
                                        .map(Freshness::warn),
                                Optional.ofNullable(freshness.get(source.getKey()))
                                        .map(Freshness::error),
                                source.getValue())));
    }

    @Bean
    RowsExport rowsExport(Indicators indicators) {
        return new RowsExport(indicators);
    }

    @Bean
    DemoMunicipality demoMunicipality(Settings settings, Clock clock) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL(settings.demoDatabase());
        dataSource.setUser("sa");
        dataSource.setPassword("");
        return new DemoMunicipality(dataSource, clock);
    }
}
