package org.openmappa.meetings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Directory;
import org.openmappa.access.Directory.Colleague;
import org.openmappa.cases.MappaCase;
import org.springframework.stereotype.Component;

/** Whom to offer for an invitation: somebody of each standing agency, and everybody of an agency that is asked for. */
@Component
public class StandingAgencies {
    private final Directory directory;

    StandingAgencies(Directory directory) {
        this.directory = directory;
    }

    /** The case manager and one representative each of police, probation and prison. */
    public List<Colleague> suggested(MappaCase mappaCase) {
        UUID area = mappaCase.areaId();
        Set<Colleague> suggested = new LinkedHashSet<>();
        directory.colleague(mappaCase.caseManagerId()).ifPresent(suggested::add);
        Stream.of("POLICE_OFFICER", "SUPERVISOR", "PRISON_REP")
                .map(role -> directory.withRole(area, role).stream().findFirst())
                .flatMap(Optional::stream)
                .forEach(suggested::add);
        return List.copyOf(suggested);
    }

    /** Those who are suggested, and the colleagues of one more agency. */
    public List<Colleague> offered(MappaCase mappaCase, @Nullable UUID agency) {
        Set<Colleague> offered = new LinkedHashSet<>(suggested(mappaCase));
        directory.colleaguesIn(mappaCase.areaId()).stream()
                .filter(colleague -> colleague.agencyId().equals(agency))
                .forEach(offered::add);
        return List.copyOf(offered);
    }
}
