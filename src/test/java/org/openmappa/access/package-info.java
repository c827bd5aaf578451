/** Signing in, and the gate. */
@NullMarked
package org.openmappa.access;

import org.jspecify.annotations.NullMarked;
