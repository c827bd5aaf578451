/**
 * MAPPA cases. An offence with its disposal is recorded on a person; the law says which category follows and why; on
 * notification a case opens at Level 1 with a lead agency, a case manager and exactly one responsible area. Category,
 * level and area are periods that cannot overlap; every change of level keeps its reason and criteria. The case file
 * shows what all modules know of the case, in one statement.
 */
@NullMarked
package org.openmappa.cases;

import org.jspecify.annotations.NullMarked;
