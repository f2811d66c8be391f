/** The year of a sheet: values entered by hand, states, checks, signatures, and what was signed beside what is known now. */
@NullMarked
package it.traguardo.cycle;

import org.jspecify.annotations.NullMarked;
