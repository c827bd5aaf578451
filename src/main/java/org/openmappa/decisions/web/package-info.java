/** Decisions at the table: their pages. */
@NullMarked
package org.openmappa.decisions.web;

import org.jspecify.annotations.NullMarked;
