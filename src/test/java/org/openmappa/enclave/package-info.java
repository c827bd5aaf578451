/** Sealed sections under test. */
@NullMarked
package org.openmappa.enclave;

import org.jspecify.annotations.NullMarked;
