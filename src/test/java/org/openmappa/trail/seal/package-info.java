@NullMarked
package org.openmappa.trail.seal;

import org.jspecify.annotations.NullMarked;
