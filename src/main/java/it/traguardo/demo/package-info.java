/**
 * The demo municipality: a simulated operational database of a Mayor's office, together with the true value of what it
 * is measured by. Nothing in it describes a real person, association or request.
 */
@NullMarked
package it.traguardo.demo;

import org.jspecify.annotations.NullMarked;
