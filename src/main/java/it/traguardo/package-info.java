/** Traguardo: where the program starts. */
@NullMarked
package it.traguardo;

import org.jspecify.annotations.NullMarked;
