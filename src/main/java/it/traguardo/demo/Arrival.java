package it.traguardo.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/** A request entering the protocol register, with a number like 2022/004512. */
record Arrival(RequestStream stream, String protocol, ZonedDateTime at) {

    LocalDate day() {
        return at.toLocalDate();
    }
}
