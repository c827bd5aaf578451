package org.openmappa.plans;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.Cases;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.risk.RiskFactor;
import org.openmappa.risk.RiskFactors;
import org.openmappa.shared.CaseId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the plan of a case at Level 2 or 3 must hold before its discussion closes. */
@Configuration
class PlanConditions {
    private final Cases cases;
    private final PlanRecords records;
    private final RiskFactors factors;

    PlanConditions(Cases cases, PlanRecords records, RiskFactors factors) {
        this.cases = cases;
        this.records = records;
        this.factors = factors;
    }

    @Bean
    ReviewCondition anActionIsAgreed() {
        return (id, item) -> applies(id, item) && records.actions(id).stream().noneMatch(FactorAnswer::counts)
                ? Optional.of("Agree at least one action")
                : Optional.empty();
    }

    @Bean
    ReviewCondition aContingencyIsRecorded() {
        return (id, item) -> applies(id, item) && records.contingency(id).isEmpty()
                ? Optional.of("Record the contingency: what to do when the plan no longer holds")
                : Optional.empty();
    }

    @Bean
    ReviewCondition everyFactorIsAnswered() {
        return (id, item) -> applies(id, item) ? unanswered(id) : Optional.empty();
    }

    private boolean applies(CaseId id, @Nullable UUID item) {
        return item != null && cases.get(id).level() > 1;
    }

    private Optional<String> unanswered(CaseId id) {
        String names = new Plan(cases.get(id), records.actions(id), factors.of(id), records.reasons(id), null)
                .unanswered().stream().map(RiskFactor::description).collect(Collectors.joining("; "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("Answer each risk factor with an action, or say why there is none: " + names);
    }
}
