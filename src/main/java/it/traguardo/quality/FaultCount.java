package it.traguardo.quality;

import java.util.Optional;

/** How many faults of one rule and column are open. */
public record FaultCount(String source, Optional<String> rule, Optional<String> column, long faults) {}
