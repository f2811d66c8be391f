/** Files of rows as people keep them, read as text: what a cell shows, what an encoding cannot hold. */
@NullMarked
package it.traguardo.tabular;

import org.jspecify.annotations.NullMarked;
