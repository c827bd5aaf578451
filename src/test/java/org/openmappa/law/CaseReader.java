package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a rule case, as its vocabulary names them, into the facts of this module. */
final class CaseReader {
    private static final Map<String, Disposal> DISPOSALS = Map.of(
            "IMPRISONMENT_LIFE", Disposal.LIFE,
            "IPP_S225", Disposal.IPP,
            "CUSTODY_FOR_LIFE_S275", Disposal.CUSTODY_FOR_LIFE,
            "DETENTION_HMP", Disposal.DETENTION_HM_PLEASURE,
            "DETENTION_S226B", Disposal.EXTENDED_DETENTION,
            "EXTENDED_DETENTION_S254", Disposal.EXTENDED_DETENTION,
            "GUARDIANSHIP_ORDER", Disposal.GUARDIANSHIP,
            "YOUTH_REHABILITATION_ORDER", Disposal.YOUTH_REHABILITATION);

    private final Map<String, Object> facts;

    CaseReader(Map<String, Object> facts) {
        this.facts = facts;
    }

    CaseFacts caseFacts() {
        return new CaseFacts(convictions(), decisions(), standings());
    }

    LocalDate asAt() {
        return Objects.requireNonNullElse(firstDate("on_date", "date"), Made.TODAY);
    }

    List<Conviction> convictions() {
        if (!(facts.get("offences") instanceof List<?> list)) {
            return facts.containsKey("offence") ? List.of(conviction()) : List.of();
        }
        var convictions = new ArrayList<Conviction>();
        int waited = 0;
        for (var each : list) {
            var offence = (Map<?, ?>) each;
            int months = ((Number) Objects.requireNonNull(offence.get("term_months"))).intValue();
            var base = basis(String.valueOf(offence.get("offence")));
            convictions.add(base.sentencedTo(Sentence.of(Disposal.IMPRISONMENT, sentencedOn(), Length.ofMonths(months))
                    .startingAfter(Length.ofMonths(waited))));
            waited = nextStart(waited, months);
        }
        return convictions;
    }

    /** A case about section 53 gives only an age and a term: imprisonment for a terrorism offence. */
    @Nullable
    Integer terrorismYears() {
        var sentence = Sentence.of(Disposal.IMPRISONMENT, sentencedOn(), term());
        return TerrorismNotificationPeriod.of(basis("TA 2006 s.5").sentencedTo(sentence))
                .years();
    }

    private int nextStart(int waited, int months) {
        return switch (text("relation", "CONCURRENT")) {
            case "CONSECUTIVE" -> waited + months;
            case "PARTLY_CONCURRENT" -> waited + months - Objects.requireNonNull(number("overlap_months"));
            default -> 0;
        };
    }

    private Conviction conviction() {
        return basis(text("offence", "")).sentencedTo(sentence());
    }

    private Conviction basis(String written) {
        boolean attempted = written.startsWith("attempted ");
        var offence = offence(attempted ? written.substring("attempted ".length()) : written);
        var conviction = Conviction.of(offence, route(), foundOn(), sentence())
                .in(attempted ? Manner.ATTEMPTED : Manner.COMPLETED)
                .by(text("court", "England and Wales").equals("abroad") ? Court.ABROAD : Court.ENGLAND_AND_WALES)
                .bornOn(born())
                .committedOn(committedOn())
                .triedLaterUntil(firstDate("later_trial_concluded"));
        return answered(conviction);
    }

    private static OffenceRef offence(String written) {
        return Offences.cited(written).map(Offence::ref).orElse(new OffenceRef("OTHER-any"));
    }

    private Conviction answered(Conviction conviction) {
        return conviction
                .with(Circumstance.VICTIM_UNDER_18, under(18, "victim_age"))
                .with(Circumstance.VICTIM_UNDER_16, under(16, "victim_age"))
                .with(Circumstance.IMAGE_UNDER_16, under(16, "image_subject_age"))
                .with(Circumstance.SEXUAL_GRATIFICATION, is("purpose", "SEXUAL_GRATIFICATION"))
                .with(Circumstance.HARM_OR_DAMAGE_INTENDED, is("intent", "GBH"))
                .with(Circumstance.RAPE_INTENDED, is("intent", "RAPE"))
                .with(Circumstance.CLASS_A, is("drug_class", "A"))
                .with(Circumstance.SUPPLIED_TO_CHILD, is("supplied_to", "CHILD"))
                .with(Circumstance.TERRORIST_CONNECTION, (Boolean) facts.get("terrorist_connection"));
    }

    private Route route() {
        return switch (text("route", "")) {
            case "CAUTION" -> Route.CAUTION;
            case "NOT_GUILTY_INSANITY" -> Route.INSANITY;
            case "UNFIT_DID_ACT" -> Route.DID_ACT;
            default -> text("disposal", "").equals("CAUTION") ? Route.CAUTION : Route.CONVICTION;
        };
    }

    private Sentence sentence() {
        return Sentence.of(disposal(), sentencedOn(), term()).endingOn(firstDate("licence_end"));
    }

    private Disposal disposal() {
        if (route() == Route.CAUTION) {
            return Disposal.CAUTION;
        }
        var written = text("disposal", "NOT_RECORDED");
        boolean restricted = written.equals("HOSPITAL_ORDER") && Boolean.TRUE.equals(facts.get("restriction_order"));
        return restricted
                ? Disposal.HOSPITAL_ORDER_RESTRICTED
                : Optional.ofNullable(DISPOSALS.get(written)).orElseGet(() -> Disposal.valueOf(written));
    }

    private @Nullable Length term() {
        var years = number("term_years");
        var months = number("term_months", "order_months", "discharge_months");
        if (years != null) {
            return Length.ofYears(years);
        }
        return months == null ? null : Length.ofMonths(months);
    }

    private LocalDate foundOn() {
        var day = firstDate("conviction_date", "caution_date", "finding_date", "relevant_date", "sentence_date");
        if (day != null) {
            return day;
        }
        var end = firstDate("licence_end");
        return end == null ? asAt().minusMonths(1) : end.minusYears(10);
    }

    private LocalDate sentencedOn() {
        return Objects.requireNonNullElseGet(firstDate("sentence_date", "relevant_date"), this::foundOn);
    }

    private @Nullable LocalDate born() {
        var then = number("age_at_relevant_date");
        if (then != null) {
            return sentencedOn().minusYears(then).minusMonths(6);
        }
        var age = number("offender_age_at_offence", "age", "age_at_conviction");
        return age == null ? null : foundOn().minusYears(age).minusMonths(6);
    }

    private @Nullable LocalDate committedOn() {
        var born = born();
        var age = number("offender_age_at_offence");
        return born == null || age == null ? null : born.plusYears(age).plusMonths(3);
    }

    private List<RaDecision> decisions() {
        var decisions = new ArrayList<RaDecision>();
        decided("ra_considers_may_cause_serious_harm", RaDecision.Kind.MAY_CAUSE_SERIOUS_HARM, decisions);
        decided("ra_considers_at_risk_of_terrorism_involvement", RaDecision.Kind.AT_RISK_OF_TERRORISM, decisions);
        return decisions;
    }

    private void decided(String key, RaDecision.Kind kind, List<RaDecision> decisions) {
        if (Boolean.TRUE.equals(facts.get(key))) {
            decisions.add(new RaDecision(kind, "The Responsible Authority", asAt(), "The case", "As the case says"));
        }
    }

    private List<Standing> standings() {
        var standings = new ArrayList<Standing>();
        stands("subject_to_soa_part2", Standing.Kind.SUBJECT_TO_SOA_PART_2, standings);
        stands("subject_to_cta_part4", Standing.Kind.SUBJECT_TO_CTA_PART_4, standings);
        stands(
                "disqualified_from_working_with_children",
                Standing.Kind.DISQUALIFIED_FROM_WORKING_WITH_CHILDREN,
                standings);
        return standings;
    }

    private void stands(String key, Standing.Kind kind, List<Standing> standings) {
        if (Boolean.TRUE.equals(facts.get(key))) {
            standings.add(new Standing(kind, "As the case says", asAt(), null));
        }
    }

    private @Nullable Boolean under(int age, String key) {
        var years = number(key);
        return years == null ? null : years < age;
    }

    private @Nullable Boolean is(String key, String value) {
        return facts.get(key) instanceof String said ? said.equals(value) : null;
    }

    private String text(String key, String otherwise) {
        return facts.get(key) instanceof String said ? said : otherwise;
    }

    private @Nullable Integer number(String... keys) {
        for (var key : keys) {
            if (facts.get(key) instanceof Number n) {
                return Integer.valueOf(n.intValue());
            }
        }
        return null;
    }

    private @Nullable LocalDate firstDate(String... keys) {
        for (var key : keys) {
            if (facts.get(key) instanceof String day) {
                return LocalDate.parse(day);
            }
        }
        return null;
    }
}
