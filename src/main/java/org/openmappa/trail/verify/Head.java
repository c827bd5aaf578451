package org.openmappa.trail.verify;

import org.openmappa.trail.tlog.Hash;

/** A root that was promised for the first leaves, and what it means when it is not theirs. */
record Head(long size, Hash root, Kind broken) {}
