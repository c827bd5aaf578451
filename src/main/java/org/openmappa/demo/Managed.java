package org.openmappa.demo;

import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;

/** A case that is open, and the two who work on it. */
record Managed(Life life, PersonId person, CaseId id, Actor manager, Actor supervisor) {}
