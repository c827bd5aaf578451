@NullMarked
package org.openmappa.trail.witness;

import org.jspecify.annotations.NullMarked;
