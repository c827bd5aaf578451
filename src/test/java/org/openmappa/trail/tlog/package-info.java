@NullMarked
package org.openmappa.trail.tlog;

import org.jspecify.annotations.NullMarked;
