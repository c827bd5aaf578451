/** Sittings under test. */
@NullMarked
package org.openmappa.meetings;

import org.jspecify.annotations.NullMarked;
