package it.traguardo.alert;

import static org.assertj.core.api.Assertions.assertThat;

import it.traguardo.etl.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application store may be a PostgreSQL that several nodes share: they tell of a problem once. */
class SeveralNodesTest {

    private static final String DONE = "2026/1;Anna Bianchi;Fiera di Natale;2026-03-01;2026-03-11";
    private static final int NODES = 4;

    @Test
    void nodesThatLookAtTheSameTimeTellOnce(@TempDir Path folder) throws Exception {
        String address = PostgresServer.shared().createDatabase();
        try (var municipality = new AlertedMunicipality(folder, address)) {
            municipality.load(DONE);
            municipality.stopLoading();
            lookAtTheSameTime(municipality);
            assertThat(municipality.titles()).hasSize(1);

            municipality.load(DONE);
            lookAtTheSameTime(municipality);
            lookAtTheSameTime(municipality);
            assertThat(municipality.titles()).hasSize(2).last().asString().contains("Rientrato");
            assertThat(municipality.problems().current()).isEmpty();
        }
    }

    private static void lookAtTheSameTime(AlertedMunicipality municipality) throws Exception {
        var together = new CountDownLatch(NODES);
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            var looks = new ArrayList<Future<?>>();
            for (int node = 0; node < NODES; node++) {
                Problems problems = municipality.problems();
                looks.add(nodes.submit(() -> {
                    together.countDown();
                    together.await();
                    problems.look();
                    return true;
                }));
            }
            for (Future<?> look : looks) {
                look.get();
            }
        }
    }
}
