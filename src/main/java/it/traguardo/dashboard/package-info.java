/** Shows; computes nothing. */
@NullMarked
package it.traguardo.dashboard;

import org.jspecify.annotations.NullMarked;
