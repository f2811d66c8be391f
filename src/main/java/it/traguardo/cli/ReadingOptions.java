package it.traguardo.cli;

import it.traguardo.indicator.Reading;
import it.traguardo.plan.Plans;
import it.traguardo.vocabulary.DurationBasis;
import it.traguardo.vocabulary.Maturity;
import it.traguardo.vocabulary.Period;
import it.traguardo.vocabulary.PeriodBasis;
import it.traguardo.vocabulary.Structure;
import it.traguardo.vocabulary.Withdrawals;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
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
            description = "2024, 2024-H1, 2024-Q1, 2024-03, 2023..2025 or all.")
    private Period period = Period.ALL;

    @Mixin
    private MomentOptions moment = new MomentOptions();

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
        return reading(plans, clock, moment.knownAt());
    }

    /** The same as known at another instant, by the definition of then. */
    Reading reading(Plans plans, Clock clock, Optional<Instant> known) {
        var definition = plans.at(known).getIndicator(indicator);
        var declared = Reading.declared(definition, period, moment.asOf(clock));
        return declared.withBasis(basis == null ? declared.basis() : basis)
                .withDuration(duration == null ? declared.duration() : duration)
                .withMaturity(maturity == null ? declared.policy().maturity() : maturity)
                .withWithdrawals(withdrawals == null ? declared.policy().withdrawals() : withdrawals)
                .withStructure(structure)
                .withKnownAt(known);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String written, String choices) {
        try {
            return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException("'%s' is not %s".formatted(written, choices));
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
