package it.traguardo.lineage;

import it.traguardo.TestInstallation;
import it.traguardo.demo.DemoMunicipality;
import it.traguardo.etl.LoadException;
import it.traguardo.vocabulary.Rome;
import it.traguardo.warehouse.WarehouseSchema;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageTest {

    @TempDir
    private static Path home;

    private static TestInstallation installation;
    private static Lineage lineage;

    @BeforeAll
    static void load() throws LoadException {
        installation = TestInstallation.onDisk(home, TestInstallation.SHIPPED);
        var gestionale = new JdbcDataSource();
        gestionale.setURL("jdbc:h2:file:" + home.toAbsolutePath().resolve("demo/gestionale"));
        gestionale.setUser("sa");
        gestionale.setPassword("");
        new DemoMunicipality(gestionale, Clock.fixed(installation.clock.instant(), Rome.ZONE)).advance();
        for (String source : installation.sources().names()) {
            installation.loader().load(source);
        }
        lineage = new Lineage(
                installation.warehouse(),
                new WarehouseSchema(installation.folders()),
                installation.sources(),
                installation.plan().read());
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void show() {
        long t = System.nanoTime();
        var ps = it.traguardo.warehouse.ParsedSchema.of(
                installation.warehouse(),
                new WarehouseSchema(installation.folders()),
                installation.sources().names());
        System.out.println("schema ms " + (System.nanoTime() - t) / 1_000_000);
        t = System.nanoTime();
        installation
                .plan()
                .read()
                .indicators()
                .forEach(d -> it.traguardo.indicator.IndicatorQuery.of(d)
                        .forEach(q -> it.traguardo.warehouse.ParsedSchema.query(installation.warehouse(), q.sql())));
        System.out.println("queries ms " + (System.nanoTime() - t) / 1_000_000);
        t = System.nanoTime();
        lineage.columns();
        System.out.println("ms " + (System.nanoTime() - t) / 1_000_000);
        t = System.nanoTime();
        lineage.columns();
        System.out.println("again ms " + (System.nanoTime() - t) / 1_000_000);
        System.out.println("unread " + lineage.unread());
        for (String code : java.util.List.of("I1", "I2", "I3", "I1.E", "I3.T")) {
            var i = lineage.getIndicator(code);
            System.out.println("== " + code + " rules " + i.rules());
            i.sources().values().forEach(os -> os.forEach(o -> System.out.println(o)));
        }
        lineage.columns().forEach(System.out::println);
    }
}
