/**
 * A witness, which another organisation runs: it remembers the last checkpoint of each log that it saw, and signs the next
 * one only if that continues it. It has a key and a store of its own and knows nothing of the trail.
 */
@NullMarked
package org.openmappa.trail.witness;

import org.jspecify.annotations.NullMarked;
