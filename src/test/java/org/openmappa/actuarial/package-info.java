/** The published tools, stated as facts. */
@NullMarked
package org.openmappa.actuarial;

import org.jspecify.annotations.NullMarked;
