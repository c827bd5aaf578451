/** Pages of cases: eligibility, caseload, the case file, reviews and exit. */
@NullMarked
package org.openmappa.cases.web;

import org.jspecify.annotations.NullMarked;
