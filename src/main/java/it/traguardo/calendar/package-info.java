/** Legal and office calendars, terms and clock rules, and the explanation of a deadline; pure functions. */
@NullMarked
package it.traguardo.calendar;

import org.jspecify.annotations.NullMarked;
