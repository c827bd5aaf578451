/** Information by agency under test. */
@NullMarked
package org.openmappa.sharing;

import org.jspecify.annotations.NullMarked;
