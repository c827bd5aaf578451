/**
 * Transparency log as pure Java: the Merkle tree of RFC 6962 with its proofs, and the signed notes, checkpoints and
 * cosignatures of C2SP. It knows neither the trail nor a database, so that a witness and an outsider's check can rest on
 * it alone.
 */
@NullMarked
package org.openmappa.trail.tlog;

import org.jspecify.annotations.NullMarked;
