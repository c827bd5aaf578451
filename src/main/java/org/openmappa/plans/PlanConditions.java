package org.openmappa.plans;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.risk.RiskFactor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the plan of a case at Level 2 or 3 must hold before its discussion closes. */
@Configuration
class PlanConditions {
    @Bean
    ReviewCondition anActionIsAgreed(Plans plans) {
        return when(
                plans,
                plan -> plan.actions().stream().anyMatch(FactorAnswer::counts)
                        ? Optional.empty()
                        : Optional.of("Agree at least one action"));
    }

    @Bean
    ReviewCondition aContingencyIsRecorded(Plans plans) {
        return when(
                plans,
                plan -> plan.contingency() != null
                        ? Optional.empty()
                        : Optional.of("Record the contingency: what to do when the plan no longer holds"));
    }

    @Bean
    ReviewCondition everyFactorIsAnswered(Plans plans) {
        return when(plans, PlanConditions::unanswered);
    }

    private static ReviewCondition when(Plans plans, Function<Plan, Optional<String>> missing) {
        return (id, item) -> item == null ? Optional.empty() : atLevelTwoOrThree(plans.of(id), missing);
    }

    private static Optional<String> atLevelTwoOrThree(Plan plan, Function<Plan, Optional<String>> missing) {
        return plan.mappaCase().level() > 1 ? missing.apply(plan) : Optional.empty();
    }

    private static Optional<String> unanswered(Plan plan) {
        String names = plan.unanswered().stream().map(RiskFactor::description).collect(Collectors.joining("; "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("Answer each risk factor with an action, or say why there is none: " + names);
    }
}
