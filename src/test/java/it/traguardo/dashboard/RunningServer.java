package it.traguardo.dashboard;

import it.traguardo.application.Server;
import it.traguardo.application.Settings;
import it.traguardo.indicator.Indicators;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a free port, in a home of its own, with its sources loaded. */
final class RunningServer implements AutoCloseable {

    private static final Duration FIRST_LOAD = Duration.ofSeconds(60);

    private final ConfigurableApplicationContext context;

    /** @param content folders to show; the shipped ones when empty */
    RunningServer(Path home, List<Path> content, Set<String> sources) throws InterruptedException {
        context = Server.start(new Settings(home, Path.of("").toAbsolutePath(), content), "localhost", 0);
        Instant deadline = Instant.now().plus(FIRST_LOAD);
        while (!loaded().containsAll(sources)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Loaded only %s of %s in %s".formatted(loaded(), sources, FIRST_LOAD));
            }
            Thread.sleep(100);
        }
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private List<String> loaded() {
        return bean(Indicators.class).sourceStates().stream()
                .filter(state -> state.loadedAt().isPresent())
                .map(it.traguardo.indicator.SourceState::source)
                .toList();
    }
}
