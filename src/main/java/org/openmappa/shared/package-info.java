/**
 * What every room of the house speaks: who acts, typed ids, and the three ways in which a request can fail to find,
 * to be current or to be allowed.
 */
@NullMarked
package org.openmappa.shared;

import org.jspecify.annotations.NullMarked;
