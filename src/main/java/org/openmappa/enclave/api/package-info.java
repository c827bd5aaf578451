/** Sealed sections: over the API. */
@NullMarked
package org.openmappa.enclave.api;

import org.jspecify.annotations.NullMarked;
