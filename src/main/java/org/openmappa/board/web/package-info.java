/** Pages and files of the annual return. */
@NullMarked
package org.openmappa.board.web;

import org.jspecify.annotations.NullMarked;
