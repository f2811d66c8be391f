/** Brings one source at a time into the star, on a schedule, all or nothing. */
@NullMarked
package it.traguardo.etl;

import org.jspecify.annotations.NullMarked;
