/** Computes an indicator's value, its parts, its rows and its reasons; reads, never writes. */
@NullMarked
package it.traguardo.indicator;

import org.jspecify.annotations.NullMarked;
