/**
 * Sittings. A sitting is a day with a chair, a minute taker and the cases that are put on it; for each case colleagues
 * are invited with the reason why their agency is needed, answer, accept the confidentiality statement and come, or
 * somebody comes for them. Being invited opens that one case for a while, and never the sitting.
 */
@NullMarked
package org.openmappa.meetings;

import org.jspecify.annotations.NullMarked;
