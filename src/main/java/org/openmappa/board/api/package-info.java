/** The annual return over the API. */
@NullMarked
package org.openmappa.board.api;

import org.jspecify.annotations.NullMarked;
