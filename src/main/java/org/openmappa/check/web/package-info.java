/** The pages of "Check eligibility". */
@NullMarked
package org.openmappa.check.web;

import org.jspecify.annotations.NullMarked;
