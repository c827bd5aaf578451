/** Sealed sections: their pages. */
@NullMarked
package org.openmappa.enclave.web;

import org.jspecify.annotations.NullMarked;
