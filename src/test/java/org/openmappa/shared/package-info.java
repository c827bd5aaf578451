/** What everything uses, under test. */
@NullMarked
package org.openmappa.shared;

import org.jspecify.annotations.NullMarked;
