package org.openmappa.trail.verify;

/** A leaf as its source hands it over: to be read and hashed later, on any processor. */
@FunctionalInterface
public interface Unread {
    /** @throws IllegalArgumentException when it cannot be read */
    Hashed read();
}
