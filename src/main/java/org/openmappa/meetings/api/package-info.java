/** Sittings over the API. */
@NullMarked
package org.openmappa.meetings.api;

import org.jspecify.annotations.NullMarked;
