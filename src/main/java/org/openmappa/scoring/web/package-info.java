/** Pages of the risk tools. */
@NullMarked
package org.openmappa.scoring.web;

import org.jspecify.annotations.NullMarked;
