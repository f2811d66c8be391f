/** Takes in lists of sheets and milestones as planning offices keep them, by a mapping of their columns. */
@NullMarked
package it.traguardo.sheetlist;

import org.jspecify.annotations.NullMarked;
