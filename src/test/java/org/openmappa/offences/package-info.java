/** Imported code lists, beside the statute tables. */
@NullMarked
package org.openmappa.offences;

import org.jspecify.annotations.NullMarked;
