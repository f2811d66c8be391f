/** Finds the content folders and reads their YAML, naming every fault by file and line. */
@NullMarked
package it.traguardo.content;

import org.jspecify.annotations.NullMarked;
