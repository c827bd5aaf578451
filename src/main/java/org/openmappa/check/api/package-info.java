/** The law over the API. */
@NullMarked
package org.openmappa.check.api;

import org.jspecify.annotations.NullMarked;
