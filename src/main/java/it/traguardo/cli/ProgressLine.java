package it.traguardo.cli;

import it.traguardo.etl.LoadProgress;
import it.traguardo.etl.Loader;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells how far a load is: on a terminal in one line that changes, elsewhere in a line now and then. */
final class ProgressLine implements AutoCloseable {

    private static final Duration ON_TERMINAL = Duration.ofMillis(500);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final Loader loader;
    private final PrintWriter out;
    private final boolean terminal;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    ProgressLine(Loader loader, PrintWriter out, boolean terminal) {
        this.loader = loader;
        this.out = out;
        this.terminal = terminal;
    }

    void start() {
        long every = (terminal ? ON_TERMINAL : ELSEWHERE).toMillis();
        var _ = timer.scheduleAtFixedRate(this::tell, every, every, TimeUnit.MILLISECONDS);
    }

    private void tell() {
        List<LoadProgress> running = loader.running();
        if (!running.isEmpty()) {
            String line = line(running.getFirst(), Instant.now());
            if (terminal) {
                out.print(BACK_AND_CLEAR + line);
            } else {
                out.println(line);
            }
            out.flush();
        }
    }

    static String line(LoadProgress progress, Instant now) {
        var line = new StringBuilder("%-20s %-10s %,12d rows"
                .formatted(
                        progress.order().source(),
                        progress.phase().name().toLowerCase(Locale.ROOT),
                        progress.rowsRead()));
        progress.rowsExpected().ifPresent(expected -> line.append(" of about %,d".formatted(expected)));
        long rate = progress.rowsPerSecond(now);
        if (rate > 0) {
            line.append("  %,d rows/s".formatted(rate));
        }
        progress.timeLeft(now).ifPresent(left -> line.append("  %s left".formatted(clock(left))));
        return line.toString();
    }

    private static String clock(Duration left) {
        return left.toHours() > 0
                ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (terminal) {
            out.print(BACK_AND_CLEAR);
            out.flush();
        }
    }
}
