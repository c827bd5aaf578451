/** Cases checked against the rules. */
@NullMarked
package org.openmappa.rules;

import org.jspecify.annotations.NullMarked;
