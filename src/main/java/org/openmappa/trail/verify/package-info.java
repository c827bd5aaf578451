/**
 * What an outsider checks, as pure Java: the canonical text of an entry, the evidence (the live database or a bundle),
 * and the faults, each with its kind, position and entry.
 */
@NullMarked
package org.openmappa.trail.verify;

import org.jspecify.annotations.NullMarked;
