/** What became of the loads and of the rows they brought: runs, checks and what they found; reads, never writes. */
@NullMarked
package it.traguardo.quality;

import org.jspecify.annotations.NullMarked;
