/** Pages about the risk of serious harm. */
@NullMarked
package org.openmappa.risk.web;

import org.jspecify.annotations.NullMarked;
