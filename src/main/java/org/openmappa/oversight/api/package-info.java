/** Who may know and who has looked, over the API. */
@NullMarked
package org.openmappa.oversight.api;

import org.jspecify.annotations.NullMarked;
