/**
 * The sealer: orders what the gate has written into a Merkle tree and signs a checkpoint, some seconds later and off the
 * path of every request.
 */
@NullMarked
package org.openmappa.trail.seal;

import org.jspecify.annotations.NullMarked;
