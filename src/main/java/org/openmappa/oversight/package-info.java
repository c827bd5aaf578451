/**
 * Who may know, and who has looked: why somebody can see a case, who else can, who asks to be let in, who came in by
 * emergency, who is kept out, and the reading of the trail.
 */
@NullMarked
package org.openmappa.oversight;

import org.jspecify.annotations.NullMarked;
