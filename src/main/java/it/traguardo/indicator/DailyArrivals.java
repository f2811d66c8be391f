package it.traguardo.indicator;

import java.time.LocalDate;

/** How many requests of one procedure that can count were received on one day. */
public record DailyArrivals(String procedure, LocalDate receivedOn, long requests) {}
