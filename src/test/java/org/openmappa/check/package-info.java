/** Asking the law without a person, over pages and API. */
@NullMarked
package org.openmappa.check;

import org.jspecify.annotations.NullMarked;
