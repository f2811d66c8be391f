/** Who may see what. */
@NullMarked
package it.traguardo.access;

import org.jspecify.annotations.NullMarked;
