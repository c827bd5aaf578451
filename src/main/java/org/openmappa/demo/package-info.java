/**
 * A training room: two invented areas with their agencies, one account for each role, and invented people whose
 * histories are made through the same doors that practitioners use. Never part of a live service.
 *
 * <p>The histories run over three years up to today, by a clock that can be set for the thread that makes them. The
 * trail and the history of rows keep the database's own time: there one sees when the demo was made, and by whom.
 */
@NullMarked
package org.openmappa.demo;

import org.jspecify.annotations.NullMarked;
