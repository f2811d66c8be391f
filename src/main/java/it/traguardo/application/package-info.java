/** Puts the parts together, for the server and for the command line. */
@NullMarked
package it.traguardo.application;

import org.jspecify.annotations.NullMarked;
