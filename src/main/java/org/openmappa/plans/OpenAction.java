package org.openmappa.plans;

import java.time.LocalDate;
import java.util.UUID;

/** An action that is not finished: what has to be disposed of before a case leaves MAPPA. */
public record OpenAction(UUID id, String what, String ownerAgency, String owner, LocalDate dueOn) {}
