/**
 * A training room: two invented areas with their agencies, one account for each role, and invented people whose
 * histories are made through the same doors that practitioners use. Never part of a live service.
 */
@NullMarked
package org.openmappa.demo;

import org.jspecify.annotations.NullMarked;
