/** Information by agency: over the API. */
@NullMarked
package org.openmappa.sharing.api;

import org.jspecify.annotations.NullMarked;
