/** Sessions over the API. */
@NullMarked
package org.openmappa.access.api;

import org.jspecify.annotations.NullMarked;
