/**
 * Who may see and do what. A grant (who, which file, in which role, why, from, until) is itself a record; the
 * {@link org.openmappa.access.Gate} enters a file, which checks session, grant and right in the database and writes the
 * trail entry that opens the rows to that one transaction. Users, agencies, areas and sign-in live here too.
 */
@NullMarked
package org.openmappa.access;

import org.jspecify.annotations.NullMarked;
