package org.openmappa.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Ages;
import org.openmappa.law.Circumstance;
import org.openmappa.law.Conviction;
import org.openmappa.law.Court;
import org.openmappa.law.Disposal;
import org.openmappa.law.Length;
import org.openmappa.law.Route;
import org.openmappa.law.Sentence;

/** Reads the facts of a case into convictions, findings and cautions. A case without a day is about {@code asAt}. */
record ConvictionReader(Facts facts, LocalDate asAt) {
    /** What may be stated of one offence, in a list of offences or by itself. */
    static final Set<String> FACTS = Set.of(
            "offence",
            "route",
            "court",
            "disposal",
            "term_months",
            "order_months",
            "discharge_months",
            "restriction_order",
            "age",
            "age_at_relevant_date",
            "age_at_conviction",
            "offender_age_at_offence",
            "victim_age",
            "image_subject_age",
            "purpose",
            "intent",
            "drug_class",
            "supplied_to",
            "terrorist_connection",
            "sch15_part",
            "relevant_date",
            "conviction_date",
            "caution_date",
            "finding_date",
            "sentence_date",
            "later_trial_concluded",
            "trial_result",
            "licence_end");

    /** The offence by itself, or the list of offences one after the other, each term starting as {@code how} says. */
    List<Conviction> convictions(Relation how, Set<String> known) {
        if (!facts.has("offences")) {
            return facts.has("offence") ? List.of(conviction(Length.ofMonths(0))) : List.of();
        }
        var convictions = new ArrayList<Conviction>();
        int starts = 0;
        int overlap = how.overlap();
        for (var part : facts.parts("offences", known)) {
            var one = new ConvictionReader(part, asAt);
            int months = Objects.requireNonNullElse(one.months(), 0);
            starts = how.isConcurrent() || convictions.isEmpty() ? 0 : Math.max(0, starts - overlap);
            overlap = convictions.isEmpty() ? overlap : 0;
            convictions.add(one.conviction(Length.ofMonths(starts)));
            starts += months;
        }
        return convictions;
    }

    private Conviction conviction(Length startsAfter) {
        var name = OffenceName.of(facts.text("offence", ""), facts.integer("sch15_part"));
        var conviction = Conviction.of(
                        name.offence(), route(), foundOn(), sentence().startingAfter(startsAfter))
                .in(name.manner())
                .by(court())
                .aged(ages())
                .triedLaterUntil(facts.date("later_trial_concluded"));
        return answered(conviction);
    }

    private Conviction answered(Conviction conviction) {
        return conviction
                .with(Circumstance.VICTIM_UNDER_18, under(18, "victim_age"))
                .with(Circumstance.VICTIM_UNDER_16, under(16, "victim_age"))
                .with(Circumstance.IMAGE_UNDER_16, under(16, "image_subject_age"))
                .with(Circumstance.SEXUAL_GRATIFICATION, is("purpose", "SEXUAL_GRATIFICATION"))
                .with(Circumstance.HARM_OR_DAMAGE_INTENDED, is("intent", "GBH", "DAMAGE", "UNLAWFUL_DAMAGE"))
                .with(Circumstance.RAPE_INTENDED, is("intent", "RAPE"))
                .with(Circumstance.CLASS_A, is("drug_class", "A"))
                .with(Circumstance.SUPPLIED_TO_CHILD, is("supplied_to", "CHILD"))
                .with(Circumstance.TERRORIST_CONNECTION, facts.flag("terrorist_connection"));
    }

    private Ages ages() {
        var then = facts.count("age_at_relevant_date");
        var convicted = then == null ? facts.count("age_at_conviction") : then;
        return new Ages(facts.count("offender_age_at_offence"), convicted == null ? facts.count("age") : convicted);
    }

    /** A conviction when nothing is said; a finding where its date is, and one of disability where a trial followed. */
    Route route() {
        return switch (facts.text("route", "")) {
            case "CAUTION" -> Route.CAUTION;
            case "NOT_GUILTY_INSANITY" -> Route.INSANITY;
            case "UNFIT_DID_ACT" -> Route.DID_ACT;
            case "CONVICTION" -> Route.CONVICTION;
            case "" -> unstatedRoute();
            default ->
                throw new IllegalArgumentException(
                        "route: '%s' is none of CONVICTION, CAUTION, NOT_GUILTY_INSANITY, UNFIT_DID_ACT"
                                .formatted(facts.text("route")));
        };
    }

    private Route unstatedRoute() {
        if (facts.text("disposal", "").equals("CAUTION") || facts.has("caution_date")) {
            return Route.CAUTION;
        }
        if (facts.has("later_trial_concluded")) {
            return Route.DID_ACT;
        }
        return facts.has("finding_date") ? Route.INSANITY : Route.CONVICTION;
    }

    private Court court() {
        return switch (facts.text("court", "England and Wales")) {
            case "England and Wales" -> Court.ENGLAND_AND_WALES;
            case "Scotland" -> Court.SCOTLAND;
            case "Northern Ireland" -> Court.NORTHERN_IRELAND;
            case "service court" -> Court.SERVICE;
            case "abroad" -> Court.ABROAD;
            default ->
                throw new IllegalArgumentException(
                        "court: '%s' is none of England and Wales, Scotland, Northern Ireland, service court, abroad"
                                .formatted(facts.text("court")));
        };
    }

    private Sentence sentence() {
        var months = months();
        return Sentence.of(disposal(), sentencedOn(), months == null ? null : Length.ofMonths(months))
                .endingOn(facts.date("licence_end"));
    }

    /** A list of offences with nothing but terms is about imprisonment. */
    private Disposal disposal() {
        if (route() == Route.CAUTION) {
            return Disposal.CAUTION;
        }
        var written = facts.text("disposal", facts.has("term_months") ? "IMPRISONMENT" : "NOT_RECORDED");
        boolean restricted = written.equals("HOSPITAL_ORDER") && facts.isTrue("restriction_order");
        return restricted ? Disposal.HOSPITAL_ORDER_RESTRICTED : DisposalName.of(written);
    }

    /** How long the sentence is: of an order or a discharge its own length, of custody the term. */
    private @Nullable Integer months() {
        return switch (disposal()) {
            case CONDITIONAL_DISCHARGE -> first("discharge_months", "order_months");
            case COMMUNITY_ORDER, YOUTH_REHABILITATION, REFERRAL_ORDER, SUPERVISION_ORDER, GUARDIANSHIP ->
                first("order_months", "term_months");
            case DTO -> first("term_months", "order_months");
            default -> facts.count("term_months");
        };
    }

    private @Nullable Integer first(String one, String other) {
        var count = facts.count(one);
        return count == null ? facts.count(other) : count;
    }

    private LocalDate foundOn() {
        var day = facts.firstDate("conviction_date", "caution_date", "finding_date", "relevant_date", "sentence_date");
        return day == null ? unstatedDay() : day;
    }

    /** A case that states no day is about somebody dealt with shortly before. */
    private LocalDate unstatedDay() {
        var end = facts.date("licence_end");
        return (end == null || end.isAfter(asAt) ? asAt : end).minusMonths(1);
    }

    private LocalDate sentencedOn() {
        return Objects.requireNonNullElseGet(facts.firstDate("sentence_date", "relevant_date"), this::foundOn);
    }

    private @Nullable Boolean under(int age, String key) {
        var years = facts.count(key);
        return years == null ? null : years < age;
    }

    private @Nullable Boolean is(String key, String... values) {
        var said = facts.text(key);
        return said == null ? null : List.of(values).contains(said);
    }
}
