/** Decisions at the table: over the API. */
@NullMarked
package org.openmappa.decisions.api;

import org.jspecify.annotations.NullMarked;
