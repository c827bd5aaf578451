/**
 * Nothing is lost: the real application in a process of its own, killed without warning while several clients write, and
 * started again. What was acknowledged is there, with its line on the trail; what was not is there whole or not at all.
 */
@NullMarked
package org.openmappa.recovery;

import org.jspecify.annotations.NullMarked;
