/** Retention: the API. */
@NullMarked
package org.openmappa.retention.api;

import org.jspecify.annotations.NullMarked;
