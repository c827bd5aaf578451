/** Disclosure over the API. */
@NullMarked
package org.openmappa.disclosure.api;

import org.jspecify.annotations.NullMarked;
