package it.traguardo.etl;

import java.time.LocalDate;

/** Which rows of a source a load asks for. */
public sealed interface LoadScope {

    /** Those changed since the last load, where the source has a watermark; all where it has none. */
    record Changes() implements LoadScope {

        @Override
        public String written() {
            return "CHANGES";
        }
    }

    /** All, whatever the watermark says. */
    record Everything() implements LoadScope {

        @Override
        public String written() {
            return "EVERYTHING";
        }
    }

    /** The keys of all, to find the rows that are gone. */
    record Keys() implements LoadScope {

        @Override
        public String written() {
            return "KEYS";
        }
    }

    /**
     * Those of a period, read anew.
     *
     * @param from first day of it
     * @param to day after its last
     */
    record Period(LocalDate from, LocalDate to) implements LoadScope {

        public Period {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("A period from %s to %s has no day.".formatted(from, to));
            }
        }

        @Override
        public String written() {
            return "PERIOD %s/%s".formatted(from, to);
        }
    }

    /** Those in quarantine, judged again by the contract of now. */
    record Quarantine() implements LoadScope {

        @Override
        public String written() {
            return "QUARANTINE";
        }
    }

    /** As it is kept with the load. */
    String written();

    /** @throws IllegalArgumentException when {@code written} is none */
    static LoadScope read(String written) {
        return switch (written) {
            case "CHANGES" -> new Changes();
            case "EVERYTHING" -> new Everything();
            case "KEYS" -> new Keys();
            case "QUARANTINE" -> new Quarantine();
            default -> {
                String[] days = written.replaceFirst("^PERIOD ", "").split("/", -1);
                if (!written.startsWith("PERIOD ") || days.length != 2) {
                    throw new IllegalArgumentException(written);
                }
                yield new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
            }
        };
    }
}
