/**
 * Sealed sections about a person: health details, informants, surveillance, and where victims are. Each is a file of its
 * own, known only to those who are named on it, who prove once more who they are before it opens. It stands in no search,
 * list, count, chronology, minutes or export, and no emergency opens it (dossier 2.3, 3.13).
 */
@NullMarked
package org.openmappa.enclave;

import org.jspecify.annotations.NullMarked;
