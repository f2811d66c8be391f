package it.traguardo.cli;

import it.traguardo.vocabulary.Rome;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Of which day, and as known when. */
final class MomentOptions {

    @Option(
            names = "--as-of",
            description =
                    "Count what had happened by this date (yyyy-mm-dd); the day of --known-at, or today, if not given.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--known-at",
            converter = InstantConverter.class,
            description =
                    "Answer as known at this instant, by the rules of then (yyyy-mm-ddThh:mm:ssZ; without Z, Rome; a date is the end of that day); all that is known if not given.")
    private @Nullable Instant knownAt;

    /** Nothing later than the knowledge asked for can be known of. */
    LocalDate asOf(Clock clock) {
        if (asOf != null) {
            return asOf;
        }
        return knownAt == null ? Rome.today(clock) : LocalDate.ofInstant(knownAt, Rome.ZONE);
    }

    Optional<Instant> knownAt() {
        return Optional.ofNullable(knownAt);
    }

    static final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String written) {
            try {
                return Rome.instant(written);
            } catch (DateTimeException unreadable) {
                throw new TypeConversionException(
                        "'%s' is not an instant: write 2026-11-25T10:15:00Z, 2026-11-25T10:15 or 2026-11-25"
                                .formatted(written));
            }
        }
    }
}
