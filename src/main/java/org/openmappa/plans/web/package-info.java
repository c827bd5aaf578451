/** Pages about plans and actions. */
@NullMarked
package org.openmappa.plans.web;

import org.jspecify.annotations.NullMarked;
