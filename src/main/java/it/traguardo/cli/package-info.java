/** The same application at the command line. */
@NullMarked
package it.traguardo.cli;

import org.jspecify.annotations.NullMarked;
