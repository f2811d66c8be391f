package it.traguardo.etl;

import it.traguardo.TestInstallation;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that loads a source and tells, a line at a time, how far it is, until it is killed: {@code READING},
 * {@code PUBLISHING}, {@code LOADED}, and {@code CHECKPOINT} before it writes the log of changes into the file.
 */
final class LoadUntilKilled {

    private LoadUntilKilled() {}

    /** @param arguments home, content folder, source */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        try (var installation = TestInstallation.onDisk(home, Path.of(arguments[1]))) {
            Thread teller = new Thread(() -> tell(installation.loader()), "teller");
            teller.setDaemon(true);
            teller.start();
            installation.loader().load(arguments[2]);
            System.out.println("LOADED");
            System.out.println("CHECKPOINT");
            installation.checkpoint();
            System.out.println("END");
            System.out.flush();
        }
    }

    private static void tell(Loader loader) {
        String told = "";
        while (true) {
            List<LoadProgress> running = loader.running();
            String phase = running.isEmpty() ? told : running.getFirst().phase().name();
            if (!phase.equals(told)) {
                System.out.println(phase);
                told = phase;
            }
            Thread.onSpinWait();
        }
    }
}
