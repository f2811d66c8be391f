/** The words everyone shares: codes, kinds, shares, periods, as-of. */
@NullMarked
package it.traguardo.vocabulary;

import org.jspecify.annotations.NullMarked;
