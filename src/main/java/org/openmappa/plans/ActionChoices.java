package org.openmappa.plans;

import java.time.LocalDate;
import java.util.List;
import org.openmappa.access.Directory;

/**
 * What there is to choose from for a new action.
 *
 * @param usualDue the day that the rule gives where none is agreed
 */
public record ActionChoices(
        Plan plan, LocalDate usualDue, List<Directory.Agency> agencies, List<Directory.Colleague> colleagues) {}
