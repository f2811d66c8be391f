package it.traguardo.cycle;

import com.zaxxer.hikari.HikariDataSource;
import it.traguardo.TestInstallation;
import it.traguardo.access.Role;
import it.traguardo.etl.LoadException;
import it.traguardo.indicator.Indicators;
import it.traguardo.plan.ObjectiveSheet;
import it.traguardo.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** A sheet with one indicator of requests (P1, target 80 %) and one entered by hand (M1, target 90 %), and its store. */
final class SheetOfTwo implements AutoCloseable {

    static final Actor DIRECTOR = new Actor("direttrice", Set.of(Role.DIRECTOR));
    static final Actor PLANNER = new Actor("pianificazione", Set.of(Role.PLANNER));
    static final Actor AUDITOR = new Actor("revisore", Set.of(Role.AUDITOR));
    static final ProofFile PROOF =
            new ProofFile("C:\\atti\\rapporto.pdf", "il rapporto dell'indagine".getBytes(StandardCharsets.UTF_8));

    final TestInstallation installation;
    final HikariDataSource source;
    final JdbcTemplate sql;
    final ManualValueStore values;
    final Indicators indicators;
    final Plan plan;
    final ManualValueBook book;
    final Lifecycle lifecycle;
    final Checks checks;
    final Comparisons comparisons;
    final Verification verification;

    SheetOfTwo(Path folder, HikariDataSource source) throws LoadException {
        this.source = source;
        sql = new JdbcTemplate(source);
        installation = TestInstallation.inMemory(folder);
        declare();
        requests("P/1;PATROCINIO;2027-01-10;2027-02-01", "P/2;PATROCINIO;2027-03-01;");
        values = new ManualValueStore(() -> source);
        indicators = installation.indicators(values);
        plan = installation.plan().read();
        book = new ManualValueBook(values, plan, installation.clock);
        lifecycle = new Lifecycle(source, installation.clock);
        checks = new Checks(
                source,
                plan,
                indicators,
                lifecycle,
                new ApprovedTargets(installation.plans(), lifecycle),
                installation.clock);
        comparisons = new Comparisons(plan, indicators);
        verification = new Verification(checks, values);
        installation.clock.set(Instant.parse("2027-07-10T08:00:00Z"));
    }

    private void declare() {
        installation.write("etl/pratiche/source.yaml", """
                title: Pratiche
                kind: csv
                file: pratiche.csv
                key: [numero]
                columns:
                  numero: {}
                  tipo: {}
                  arrivo: {type: date}
                  fine: {type: date}
                """);
        installation.write("sql/20_stage/pratiche/request.sql", """
                select numero as protocol_number, tipo as request_kind, arrivo as received_on, fine as concluded_on
                from raw.pratiche_current
                """);
        installation.write("dashboards/indicators/prova.yaml", """
                P1:
                  version: 1
                  title: Pratiche concluse
                  type: RISULTATO
                  owner: Ufficio
                  measure: share
                  streams: [PATROCINIO]
                  milestone: concluded
                  period_basis: cohort
                  direction: higher
                  targets: {2027: 80}
                M1:
                  version: 1
                  title: Gradimento
                  type: RISULTATO
                  owner: Ufficio
                  measure: manual
                  unit: percent
                  direction: higher
                  targets: {2027: 90}
                  tolerance: 2
                  due: [{value_at: 06-30, by: 07-15}, {value_at: 12-31, by: 01-20}]
                """);
        installation.write("dashboards/plan/2027/dup.yaml", """
                document: DUP
                strategic_addresses:
                  - {code: A1, title: PRIMO, name: PRIMO}
                """);
        installation.write("dashboards/plan/2027/scoring.yaml", """
                lower_is_better: reciprocal
                missing: exclude_renormalise
                bands:
                  - {name: Basso, from: 0, to: 80, state: missed}
                  - {name: Alto, from: 80, to: 100, state: met}
                """);
        installation.write("dashboards/plan/2027/S1.yaml", """
                code: S1
                title: Scheda di prova
                directorate: D
                director: DIRETTRICE
                service: S
                responsible: R
                classification: DIREZIONALE
                kind: SVILUPPO
                description: Prova.
                links: [{address: A1, text: PRIMO}]
                indicators:
                  - {indicator: P1, description: Pratiche concluse}
                  - {indicator: M1, description: Gradimento}
                """);
    }

    /** Loads these and no other requests: number, kind, receipt, end. */
    void requests(String... lines) throws LoadException {
        installation.write("etl/pratiche/pratiche.csv", "numero;tipo;arrivo;fine\n" + String.join("\n", lines) + "\n");
        installation.load("pratiche");
    }

    ObjectiveSheet sheet() {
        return plan.findSheet("S1").orElseThrow();
    }

    /** The director enters so many of so many. */
    void enter(String day, String numerator, String denominator) {
        installation.clock.advanceMinutes(1);
        book.enter(
                DIRECTOR,
                "M1",
                LocalDate.parse(day),
                EnteredNumber.share(numerator, denominator),
                "indagine",
                Optional.of(PROOF));
    }

    void approve() {
        lifecycle.take(Step.PROPOSE, "S1", DIRECTOR, "", "");
        lifecycle.take(Step.APPROVE, "S1", PLANNER, "DGC 12/2027", "");
    }

    static CheckDraft draft() {
        return new CheckDraft(
                "L'attività procede.",
                Map.of(
                        "P1",
                        new Remark("Una pratica è ferma.\nManca un parere.", "Sollecito."),
                        "M1",
                        new Remark("", "")));
    }

    SignedCheck sign(CheckKind kind) {
        installation.clock.advanceMinutes(1);
        return checks.sign(
                DIRECTOR, sheet(), kind, draft(), checks.preview(sheet(), kind).fingerprint());
    }

    @Override
    public void close() {
        installation.close();
        source.close();
    }
}
