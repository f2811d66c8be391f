/** Benchmarks: how long the heavy parts take on made-up rows. They are compiled with the tests and run by bin/bench. */
@NullMarked
package it.traguardo.bench;

import org.jspecify.annotations.NullMarked;
