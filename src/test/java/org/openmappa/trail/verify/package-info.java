@NullMarked
package org.openmappa.trail.verify;

import org.jspecify.annotations.NullMarked;
