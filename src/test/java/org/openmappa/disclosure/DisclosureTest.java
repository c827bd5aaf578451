package org.openmappa.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@StageTest
class DisclosureTest {
    private static final String FAR = "2090-01-02";

    @Autowired
    Stage stage;

    @Autowired
    DecideDisclosure decide;

    @Autowired
    FollowUpDisclosure followUp;

    @Autowired
    OpenDisclosure open;

    @Autowired
    DisclosureItem condition;

    @Autowired
    Gate gate;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    private UUID item = Ids.next();
    private InventedCase file;
    private Actor chair;

    @BeforeEach
    void aCaseAtTheTable() {
        file = InventedCase.atLevel(stage, 2);
        item = file.onASitting(stage);
        chair = stage.actor("chair2.ns");
    }

    @Test
    void aDiscussionDoesNotCloseWithoutADisclosureDecision() {
        assertThat(missing()).contains("Record a disclosure decision with its reason");
        decide.of(chair, file.id(), nobodyIsTold());
        assertThat(missing()).isEmpty();
        assertThat(open.of(chair, file.id()).decisions())
                .singleElement()
                .satisfies(found -> assertThat(found.reason()).isEqualTo("No contact with children"));
    }

    @Test
    void aListedOffenceAsksBothLimbsOfTheLaw() {
        assertRefused("childAtRisk", with(nobodyIsTold(), Map.of("childSexOffence", "true")));
        assertRefused(
                "disclosureNeeded", with(nobodyIsTold(), Map.of("childSexOffence", "true", "childAtRisk", "true")));
    }

    @Test
    void aNewPartnerOfAChildSexOffenderBringsThePresumptionAndDepartingNeedsAReason() {
        NewDecision presumed = with(
                nobodyIsTold(),
                Map.of(
                        "trigger", "NEW_PARTNER",
                        "riskTo", "Her two children",
                        "childSexOffence", "true",
                        "childAtRisk", "true",
                        "disclosureNeeded", "true"));
        assertRefused("presumptionReason", presumed);
        decide.of(
                chair,
                file.id(),
                with(presumed, Map.of("presumptionReason", "She knows, children's services told her")));
        Decision kept = open.of(chair, file.id()).decisions().getFirst();
        assertThat(kept.presumptionApplies()).isTrue();
        assertThat(kept.presumption()).startsWith("Applies; not followed");
    }

    @Test
    void whoeverFollowsThePresumptionNeedsNoFurtherReason() {
        decide.of(
                chair,
                file.id(),
                with(
                        somebodyIsTold(),
                        Map.of("childSexOffence", "true", "childAtRisk", "true", "disclosureNeeded", "true")));
        assertThat(open.of(chair, file.id()).decisions().getFirst().presumption())
                .isEqualTo("Applies, and was followed");
    }

    @Test
    void tellingSomebodyNeedsRecipientWordsTellerNecessityAndFollowUp() {
        for (String field :
                new String[] {"necessity", "proportionality", "recipient", "words", "teller", "followUpOn"}) {
            assertRefused(field, without(somebodyIsTold(), field));
        }
        assertRefused("offenderTold", without(somebodyIsTold(), "offenderTold"));
        assertRefused("offenderToldReason", with(somebodyIsTold(), Map.of("offenderTold", "false")));
        assertRefused("followUpOn", with(somebodyIsTold(), Map.of("followUpOn", "2020-01-01")));
    }

    @Test
    void aDisclosureIsFollowedUpByWhoeverManagesTheCase() {
        UUID decision = decide.of(chair, file.id(), somebodyIsTold());
        assertThat(clock(decision)).isEqualTo("RUNNING");
        NewFollowUp said = new NewFollowUp(LocalDate.of(2026, 1, 3), LocalDate.of(2026, 1, 3), "She understood");
        followUp.of(stage.actor("casemanager.ns"), file.id(), decision, said);
        assertThat(clock(decision)).isEqualTo("MET");
        assertThat(open.of(chair, file.id()).of(decision)).hasSize(1);
    }

    @Test
    void whoMayNotDecideIsForbiddenAndWhoMayNotKnowFindsNothing() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> decide.of(stage.actor("casemanager.ns"), file.id(), nobodyIsTold()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> decide.of(stage.actor("chair2.sm"), file.id(), nobodyIsTold()));
    }

    @Test
    void thePageAsksTheQuestionOfTheLawAndShowsTheDecision() {
        Http client = stage.http("chair2.ns");
        Answer form = client.get(at("/new?item=" + item));
        assertThat(form.words()).contains("section 327A", "No offence is recorded here");
        Answer refused = client.fill(form, "main form[method=post]", Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("Enter the reason. It is needed also where nobody is told");
        Answer saved = client.fill(
                form,
                "main form[method=post]",
                Map.of(
                        "trigger", "REVIEW",
                        "riskTo", "Nobody known",
                        "options", "None needed",
                        "childSexOffence", "false",
                        "decision", "NO_DISCLOSURE",
                        "outcome", "NOT_REQUIRED",
                        "reason", "No contact with children"));
        assertThat(saved.status()).as(saved.words()).isEqualTo(302);
        assertThat(client.follow(saved).words()).contains("The decision is recorded", "No contact with children");
        assertThat(client.get("/cases/" + file.id()).words()).contains("No contact with children");
    }

    @Test
    void thePagesAreAccessible() {
        decide.of(chair, file.id(), somebodyIsTold());
        stage.api("casemanager.ns")
                .create("/api/cases/" + file.id() + "/risk/factors", Map.of("description", "Drinks", "trend", "UP"));
        stage.api("casemanager.ns")
                .create(
                        "/api/cases/" + file.id() + "/risk/tools",
                        Map.of(
                                "tool",
                                "ARMS",
                                "completedBy",
                                "B. Harte",
                                "completedOn",
                                "2026-02-03",
                                "band",
                                "HIGH",
                                "complete",
                                true));
        try (Browser browser = stage.browser()) {
            browser.signIn("chair2.ns");
            browser.go(at("")).accessible("disclosure");
            browser.go(at("/new?item=" + item)).accessible("disclosure-new");
            browser.go("/cases/" + file.id() + "/risk?item=" + item).accessible("risk");
            browser.go("/cases/" + file.id() + "/risk/view?item=" + item).accessible("risk-view");
            browser.go("/cases/" + file.id() + "/plan?item=" + item).accessible("plan");
            browser.go("/cases/" + file.id() + "/plan/actions/new?item=" + item).accessible("action-new");
            browser.go("/actions").accessible("actions");
        }
    }

    @Test
    void theFollowUpHasItsPage() {
        UUID decision = decide.of(chair, file.id(), somebodyIsTold());
        Http client = stage.http("casemanager.ns");
        Answer saved = client.submit(at("/" + decision + "/follow-up"), Map.of("whatHappened", "She understood"));
        assertThat(client.follow(saved).words()).contains("The follow-up is recorded", "She understood");
        assertThat(client.get(at("/" + Ids.next() + "/follow-up")).status()).isEqualTo(404);
    }

    @Test
    void theApiDecidesOnce() {
        Http client = stage.api("chair2.ns");
        String key = Ids.next().toString();
        Answer first = client.create("/api" + at("s"), key, nobodyIsTold());
        assertThat(first.status()).isEqualTo(201);
        assertThat(client.create("/api" + at("s"), key, nobodyIsTold()).body()).isEqualTo(first.body());
        assertThat(client.get("/api" + at("s")).json().path("decisions").size()).isEqualTo(1);
    }

    private Optional<String> missing() {
        return Objects.requireNonNull(transaction.execute(status -> {
            gate.read(chair, file.id(), Right.READ_CASE, "item.close");
            return condition.missing(file.id(), item);
        }));
    }

    private void assertRefused(String field, NewDecision decision) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide.of(chair, file.id(), decision))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private @Nullable String clock(UUID decision) {
        return stage.owner()
                .sql("select coalesce(outcome, 'RUNNING') from clocks.clock where subject_id = ?")
                .param(decision)
                .query(String.class)
                .single();
    }

    private String at(String rest) {
        return "/cases/" + file.id() + "/disclosure" + rest;
    }

    private NewDecision nobodyIsTold() {
        return json.convertValue(
                Map.of(
                        "item", item.toString(),
                        "trigger", "REVIEW",
                        "riskTo", "Nobody known",
                        "options", "None needed",
                        "childSexOffence", "false",
                        "decision", "NO_DISCLOSURE",
                        "reason", "No contact with children"),
                NewDecision.class);
    }

    private NewDecision somebodyIsTold() {
        return with(
                nobodyIsTold(),
                Map.of(
                        "decision", "LIMITED",
                        "necessity", "She has children",
                        "proportionality", "Only the conviction",
                        "recipient", "The new partner",
                        "words", "He was convicted in 2019",
                        "teller", "Police and probation together",
                        "offenderTold", "true",
                        "followUpOn", FAR));
    }

    private NewDecision with(NewDecision decision, Map<String, String> answers) {
        return changed(decision, map -> {
            map.putAll(answers);
            return map;
        });
    }

    private NewDecision without(NewDecision decision, String field) {
        return changed(decision, map -> {
            map.put(field, null);
            return map;
        });
    }

    @SuppressWarnings("unchecked") // a JSON object is a map by name
    private NewDecision changed(NewDecision decision, UnaryOperator<Map<String, @Nullable Object>> change) {
        return json.convertValue(change.apply(json.convertValue(decision, Map.class)), NewDecision.class);
    }
}
