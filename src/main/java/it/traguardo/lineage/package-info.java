/** From the columns of the sources to the indicators that read them, and back; derived from the SQL, never written down. */
@NullMarked
package it.traguardo.lineage;

import org.jspecify.annotations.NullMarked;
