/** Pages of sittings: the list, a sitting, and the discussion of a case with its invitations and attendance. */
@NullMarked
package org.openmappa.meetings.web;

import org.jspecify.annotations.NullMarked;
