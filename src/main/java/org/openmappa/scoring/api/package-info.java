/** The risk tools over the API. */
@NullMarked
package org.openmappa.scoring.api;

import org.jspecify.annotations.NullMarked;
