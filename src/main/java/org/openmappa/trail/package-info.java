/**
 * What happened, in an append-only table that only the gate's functions write, in the same transaction as what they
 * describe. Entries carry identifiers and a salted commitment; names, purposes and search words are in a payload that
 * can be erased without breaking the commitment.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN) // the command line enters the rooms seal, tlog, verify, witness
package org.openmappa.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
