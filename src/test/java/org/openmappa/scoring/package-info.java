/** Tests of how people reach the risk tools. */
@NullMarked
package org.openmappa.scoring;

import org.jspecify.annotations.NullMarked;
