/** Tells people by e-mail when something begins to need them, and when it no longer does. */
@NullMarked
package it.traguardo.alert;

import org.jspecify.annotations.NullMarked;
