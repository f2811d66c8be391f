/** Writes what can be proved: the rows behind a value, as files. */
@NullMarked
package it.traguardo.evidence;

import org.jspecify.annotations.NullMarked;
