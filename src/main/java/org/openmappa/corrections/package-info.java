/**
 * What cannot be undone is done by two people: two records of one person become one, and a record that was made by mistake
 * is removed. One proposes it with the reason; another, who co-ordinates the area, looks at it and agrees or declines.
 */
@NullMarked
package org.openmappa.corrections;

import org.jspecify.annotations.NullMarked;
