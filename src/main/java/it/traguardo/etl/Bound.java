package it.traguardo.etl;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The least or the greatest value a column may hold. */
sealed interface Bound {

    record Number(BigDecimal value) implements Bound {

        @Override
        public String literal(LocalDate today) {
            return value.toPlainString();
        }

        @Override
        public String written() {
            return value.toPlainString();
        }
    }

    record Day(LocalDate value) implements Bound {

        @Override
        public String literal(LocalDate today) {
            return "date '%s'".formatted(value);
        }

        @Override
        public String written() {
            return value.toString();
        }
    }

    /** The day of the load. */
    record Today() implements Bound {

        @Override
        public String literal(LocalDate today) {
            return "date '%s'".formatted(today);
        }

        @Override
        public String written() {
            return "today";
        }
    }

    /** In SQL. */
    String literal(LocalDate today);

    /** As the contract has it, the same on every day. */
    String written();

    /** Whether it is above {@code other}, as far as both are known before a load. */
    default boolean isAbove(Bound other) {
        return this instanceof Number(BigDecimal least) && other instanceof Number(BigDecimal greatest)
                ? least.compareTo(greatest) > 0
                : this instanceof Day(LocalDate first) && other instanceof Day(LocalDate last) && first.isAfter(last);
    }
}
