/** How a running period stands to its target, what is still needed, and how it will probably end; pure arithmetic over what is read. */
@NullMarked
package it.traguardo.progress;

import org.jspecify.annotations.NullMarked;
