/** Minutes under test. */
@NullMarked
package org.openmappa.minutes;

import org.jspecify.annotations.NullMarked;
