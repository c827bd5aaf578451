/** How long data are kept. */
@NullMarked
package org.openmappa.retention;

import org.jspecify.annotations.NullMarked;
