/** Puts the packages together and starts them. */
@NullMarked
package it.traguardo;

import org.jspecify.annotations.NullMarked;
