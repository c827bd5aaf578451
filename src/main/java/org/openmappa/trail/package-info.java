/**
 * What happened, in an append-only table that only the gate's functions write, in the same transaction as what they
 * describe. Entries carry identifiers and a salted commitment; names, purposes and search words are in a payload that
 * can be erased without breaking the commitment.
 */
@NullMarked
package org.openmappa.trail;

import org.jspecify.annotations.NullMarked;
