/**
 * The annual return. On a chosen day, usually 31 March, the open cases of an area are counted by category and level from
 * the periods that stood at the end of that day, under the edition of the definition that was in force. Figures carry no
 * names; small numbers are hidden from those who may not read cases; whoever may opens the cases behind each figure.
 */
@NullMarked
package org.openmappa.board;

import org.jspecify.annotations.NullMarked;
