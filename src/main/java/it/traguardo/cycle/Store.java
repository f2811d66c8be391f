package it.traguardo.cycle;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the application store keeps what Java has other types for. */
final class Store {

    private Store() {}

    /** Now, to the microsecond: no store keeps more, and what is hashed must be read back the same. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(Store::at).orElse(null);
    }

    /** Parameters of a statement, null where nothing is known. */
    static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static @Nullable String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return findInstant(row, column).orElseThrow();
    }

    static Optional<Instant> findInstant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        @Nullable String written = row.getString(column);
        return Optional.ofNullable(written).map(BigDecimal::new);
    }
}
