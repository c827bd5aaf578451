package org.openmappa.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Directory;
import org.openmappa.cases.Cases;
import org.openmappa.cases.MappaCase;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Records;
import org.openmappa.shared.Refused;

/** Holds a package against the rules, inside a use case that has entered the case. */
@Records
class CheckPackage {
    private static final String BOARD = "BOARD";
    private final ReferralRecords records;
    private final Cases cases;
    private final Directory directory;
    private final Clocks clocks;
    private final Clock clock;

    CheckPackage(ReferralRecords records, Cases cases, Directory directory, Clocks clocks, Clock clock) {
        this.records = records;
        this.cases = cases;
        this.directory = directory;
        this.clocks = clocks;
        this.clock = clock;
    }

    Checked of(Referral referral) {
        MappaCase mappaCase = cases.get(referral.caseId());
        LocalDate referBy = referBy(referral);
        List<Tool> tools = records.tools();
        PackageFacts facts = new PackageFacts(
                referral.content(),
                mappaCase.category(),
                mappaCase.level(),
                tools.stream().filter(Tool::dynamic).map(Tool::code).collect(Collectors.toUnmodifiableSet()),
                referBy,
                London.today(clock));
        return new Checked(
                referral,
                mappaCase,
                PackageRules.broken(facts).stream().map(PackageRule::stop).toList(),
                tools,
                kinds(mappaCase),
                referBy);
    }

    /** Codes come from the tables: anything else is refused while it is written. */
    void refuseUnknown(ReferralPackage held, CaseId id) {
        Set<String> kinds = kinds(cases.get(id)).keySet();
        Set<String> tools = records.tools().stream().map(Tool::code).collect(Collectors.toUnmodifiableSet());
        Refused.when(
                held.agencies().agencies().stream()
                        .map(ReferralPackage.ProposedAgency::kind)
                        .anyMatch(kind -> kind != null && !kinds.contains(kind)),
                "agencies",
                "Choose a kind of agency that takes part in the area");
        Refused.when(
                held.risk().tools().stream()
                        .map(ReferralPackage.ToolResult::tool)
                        .anyMatch(tool -> tool != null && !tools.contains(tool)),
                "tools",
                "Choose a tool from the list");
    }

    private Map<String, String> kinds(MappaCase mappaCase) {
        Map<String, String> kinds = new LinkedHashMap<>();
        directory.agenciesIn(mappaCase.areaId()).stream()
                .filter(agency -> !agency.kind().equals(BOARD))
                .sorted(Comparator.comparing(Directory.Agency::kindLabel))
                .forEach(agency -> kinds.put(agency.kind(), agency.kindLabel()));
        return Collections.unmodifiableMap(kinds);
    }

    /** The clock of the case says it; without one, it is counted back from the release date in the package. */
    private @Nullable LocalDate referBy(Referral referral) {
        LocalDate release = referral.content().custody().expectedRelease();
        return records.referBy(referral.caseId())
                .orElseGet(() -> release == null
                        ? null
                        : clocks.rule("referral.before-release", London.today(clock))
                                .due(release));
    }
}
