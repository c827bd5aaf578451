/** Who may know, and who has looked. */
@NullMarked
package org.openmappa.oversight;

import org.jspecify.annotations.NullMarked;
