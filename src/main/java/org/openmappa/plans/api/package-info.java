/** Plans and actions over the API. */
@NullMarked
package org.openmappa.plans.api;

import org.jspecify.annotations.NullMarked;
