/** The law of MAPPA, stated as facts. */
@NullMarked
package org.openmappa.law;

import org.jspecify.annotations.NullMarked;
