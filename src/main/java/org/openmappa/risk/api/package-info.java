/** Risk over the API. */
@NullMarked
package org.openmappa.risk.api;

import org.jspecify.annotations.NullMarked;
