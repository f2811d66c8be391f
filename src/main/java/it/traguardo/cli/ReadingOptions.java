package it.traguardo.cli;

import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plans;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Rome;
import it.traguardo.vocabulary.Structure;
import it.traguardo.vocabulary.Withdrawals;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What to read of which indicator. */
final class ReadingOptions {

    @Parameters(paramLabel = "INDICATOR", description = "Code of the indicator, such as I1 or SEGN.2.")
    private String indicator = "";

    @Option(
            names = "--period",
            required = true,
            converter = PeriodConverter.class,
            description = "2024, 2024-Q1, 2024-03, 2023..2025 or all.")
    private Period period = Period.ALL;

    @Option(
            names = "--as-of",
            description =
                    "Count what had happened by this date (yyyy-mm-dd); the day of --known-at, or today, if not given.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--known-at",
            converter = InstantConverter.class,
            description =
                    "Answer as known at this instant (yyyy-mm-ddThh:mm:ssZ; without Z, Rome; a date is the end of that day); all that is known if not given.")
    private @Nullable Instant knownAt;

    @Option(
            names = "--basis",
            converter = BasisConverter.class,
            description =
                    "cohort (received in the period) or flow (concluded in it); the indicator's own if not given.")
    private @Nullable PeriodBasis basis;

    @Option(
            names = "--days",
            converter = DurationConverter.class,
            description =
                    "gross or net of suspensions, in calendar days; working_gross or working_net, in days the offices work; "
                            + "the indicator's own if not given.")
    private @Nullable DurationBasis duration;

    @Option(
            names = "--maturity",
            converter = MaturityConverter.class,
            description = "all, or matured: a share without what is open and not yet due; "
                    + "the indicator's own if not given.")
    private @Nullable Maturity maturity;

    @Option(
            names = "--withdrawals",
            converter = WithdrawalsConverter.class,
            description = "left_out, or counted in the denominator; the indicator's own if not given.")
    private @Nullable Withdrawals withdrawals;

    @Option(
            names = "--structure",
            converter = StructureConverter.class,
            description =
                    "Offices and procedures as they were then, on the day of receipt, or as they are today, on the as-of date; "
                            + "then if not given.")
    private Structure structure = Structure.THEN;

    Reading reading(Plans plans, Clock clock) {
        return reading(plans, clock, Optional.ofNullable(knownAt));
    }

    /** The same as known at another instant, by the definition of then. */
    Reading reading(Plans plans, Clock clock, Optional<Instant> known) {
        var definition = plans.at(known).getIndicator(indicator);
        var declared = Reading.declared(definition, period, asOf == null ? lastDay(clock) : asOf);
        return declared.withBasis(basis == null ? declared.basis() : basis)
                .withDuration(duration == null ? declared.duration() : duration)
                .withMaturity(maturity == null ? declared.policy().maturity() : maturity)
                .withWithdrawals(withdrawals == null ? declared.policy().withdrawals() : withdrawals)
                .withStructure(structure)
                .withKnownAt(known);
    }

    /** The day of --known-at: nothing later can be known of. */
    private LocalDate lastDay(Clock clock) {
        return knownAt == null ? Rome.today(clock) : LocalDate.ofInstant(knownAt, Rome.ZONE);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String written, String choices) {
        try {
            return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException("'%s' is not %s".formatted(written, choices));
        }
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

    static final class PeriodConverter implements ITypeConverter<Period> {
        @Override
        public Period convert(String written) {
            try {
                return Period.parse(written);
            } catch (IllegalArgumentException notAPeriod) {
                throw new TypeConversionException(String.valueOf(notAPeriod.getMessage()));
            }
        }
    }

    static final class BasisConverter implements ITypeConverter<PeriodBasis> {
        @Override
        public PeriodBasis convert(String written) {
            return constant(PeriodBasis.class, written, "cohort or flow");
        }
    }

    static final class DurationConverter implements ITypeConverter<DurationBasis> {
        @Override
        public DurationBasis convert(String written) {
            return constant(DurationBasis.class, written.replace('-', '_'), "gross, net, working_gross or working_net");
        }
    }

    static final class MaturityConverter implements ITypeConverter<Maturity> {
        @Override
        public Maturity convert(String written) {
            return constant(Maturity.class, written, "all or matured");
        }
    }

    static final class WithdrawalsConverter implements ITypeConverter<Withdrawals> {
        @Override
        public Withdrawals convert(String written) {
            return constant(Withdrawals.class, written.replace('-', '_'), "left_out or counted");
        }
    }

    static final class StructureConverter implements ITypeConverter<Structure> {
        @Override
        public Structure convert(String written) {
            return constant(Structure.class, written, "then or today");
        }
    }
}
