/** Opens the warehouse and runs sql/; knows tables, not meanings. */
@NullMarked
package it.traguardo.warehouse;

import org.jspecify.annotations.NullMarked;
