/** The DUP tree, objective sheets and pages as declared in dashboards/, checked as a whole. */
@NullMarked
package it.traguardo.plan;

import org.jspecify.annotations.NullMarked;
