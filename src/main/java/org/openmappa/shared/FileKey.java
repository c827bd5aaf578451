package org.openmappa.shared;

import java.util.UUID;

/** The key to something that can be entered: a person, a case, a sitting or a set of minutes. */
public interface FileKey {
    UUID value();
}
