/** Facts about plans and actions. */
@NullMarked
package org.openmappa.plans;

import org.jspecify.annotations.NullMarked;
