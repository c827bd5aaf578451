package org.openmappa.scoring;

import static org.openmappa.scoring.Question.count;
import static org.openmappa.scoring.Question.day;
import static org.openmappa.scoring.Question.percent;
import static org.openmappa.scoring.Question.wholePercent;
import static org.openmappa.scoring.Question.years;
import static org.openmappa.scoring.Question.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openmappa.actuarial.Drug;
import org.openmappa.actuarial.OffenceCategory;
import org.openmappa.actuarial.Ogrs3Offence;
import org.openmappa.actuarial.OspIic;
import org.openmappa.actuarial.PastOffence;
import org.openmappa.actuarial.Predictor;
import org.openmappa.actuarial.RiskReduction;
import org.openmappa.actuarial.Sex;
import org.openmappa.scoring.Question.Choice;

/** What the tools ask, in plain words, in the order of the page. Names are those of the facts of each tool. */
final class Questions {
    static final String CODE = "homeOfficeCode";
    static final String OFFENCE = "offence";

    /** Which published text is followed, where there are two that differ. */
    static final String EDITION = "edition";

    private static final String COMPLETED_YEARS = "In completed years.";

    private static final Question SEX = Question.of(
            Kind.CHOICE,
            "sex",
            "Sex",
            "As the tools count it. Where neither fits, choose not yet known: the tool then cannot tell.",
            choices(Sex.values(), Questions::inWords));
    private static final Question BORN = day("born", "Date of birth", "For example, 27 3 1985.");
    private static final Question CONVICTED =
            day("convicted", "Date of the current conviction", "For example, 3 2 2026.");
    private static final Question FOLLOW_UP = day(
            "followUpFrom",
            "Start of follow-up",
            "The day of the sentence in the community, or of release from custody. It may lie ahead.");
    private static final Question SANCTIONS = count(
            "sanctions", "Number of sanctions", "Convictions and cautions of any kind, the current one included.");
    private static final Question VIOLENT =
            count("violent", "Number of sanctions for violence", "How many of those sanctions were for violence.");
    private static final Question FIRST = years(
            "ageAtFirstSanction",
            "Age at the first sanction",
            "In completed years, at the first conviction or caution.");
    private static final Question EVER_SEXUAL = yesNo(
            "everSexual",
            "Any sexual or sexually motivated offence",
            "Whether there ever was one. A sanction entered for one counts as yes.");
    private static final Question NO_FIXED_ABODE = yesNo("noFixedAbode", "No fixed abode", null);
    private static final Question UNEMPLOYED = yesNo("unemployed", "Unemployed", null);
    private static final Question ATTITUDES = scale("attitudes", "Attitudes that favour crime (OASys 12.1)");
    private static final Question CONTACT_ADULT =
            count("contactAdult", "Sanctions for contact offences against adults", null);
    private static final Question CONTACT_CHILD =
            count("contactChild", "Sanctions for contact offences against children", null);
    private static final Question NON_CONTACT =
            count("nonContact", "Sanctions for non-contact offences", "Without those for indecent images.");
    private static final Question DIRECT_CONTACT_PERCENT = percent(
            "directContactPercent", "OSP/DC within two years", "The percentage that OSP/DC gives. For men only.");
    private static final Question IMAGES_PERCENT =
            percent("imagesPercent", "OSP/IIC within two years", "The percentage that OSP/IIC gives. For men only.");

    static final List<Part> OGRS3 = List.of(
            Part.of("The person", SEX, BORN),
            Part.of(
                    "The criminal record",
                    CONVICTED,
                    FOLLOW_UP,
                    SANCTIONS,
                    FIRST,
                    Question.of(
                            Kind.CHOICE,
                            OFFENCE,
                            "Current offence",
                            "The group of offences that fits. Where there are several offences, the main one.",
                            Ogrs3Offence.all().stream()
                                    .map(o -> new Choice(o.name(), o.name()))
                                    .toList())));

    static final List<Part> OGP = List.of(
            Part.of(
                    "The criminal record",
                    wholePercent("ogrs3TwoYear", "OGRS3 within two years", "The whole percentage that OGRS3 gives.")),
            Part.of(
                            "The assessment",
                            NO_FIXED_ABODE,
                            UNEMPLOYED,
                            scale("activities", "Regular activities encourage offending (OASys 7.2)"),
                            scale("drugMisuse", "Current drug misuse (OASys 8)"),
                            scale("drugMotivation", "Motivation to tackle drug misuse (OASys 8.8)"),
                            scale("problemSolving", "Problem solving (OASys 11)"),
                            scale("consequences", "Awareness of consequences (OASys 11)"),
                            scale("othersViews", "Understanding of others' views (OASys 11)"),
                            ATTITUDES)
                    .saying("Answers 0 to 2 are those of the assessment: 0 is no problem, 2 a significant one."));

    static final List<Part> OVP = List.of(
            Part.of("The person", SEX, years("age", "Age at the start of follow-up", COMPLETED_YEARS)),
            Part.of("The criminal record", SANCTIONS, VIOLENT),
            Part.of(
                            "The assessment",
                            yesNo("recognisesImpact", "Recognises the impact of offending on others", null),
                            NO_FIXED_ABODE,
                            UNEMPLOYED,
                            scale("alcoholNow", "Alcohol use now (OASys 9.1)"),
                            scale("bingeDrinking", "Binge drinking (OASys 9.2)"),
                            yesNo("psychiatricTreatment", "Psychiatric treatment now or pending", null),
                            scale("temper", "Temper control (OASys 11.4)"),
                            ATTITUDES)
                    .saying("Answers 0 to 2 are those of the assessment: 0 is no problem, 2 a significant one."));

    static final List<Part> OSP_DC = List.of(
            Part.of("The person", SEX, EVER_SEXUAL),
            Part.of(
                    "The criminal record",
                    CONTACT_ADULT,
                    CONTACT_CHILD,
                    NON_CONTACT,
                    years("ageAtFollowUp", "Age at the start of follow-up", COMPLETED_YEARS),
                    years("ageAtLastSexualSanction", "Age at the last sexual sanction", COMPLETED_YEARS),
                    SANCTIONS,
                    yesNo(
                            "stranger",
                            "The victim of the current offence was a stranger",
                            "Not yet known counts as no.")),
            Part.of(
                            "Five years without offending",
                            Question.of(
                                            Kind.CHOICE,
                                            "supervision",
                                            "Where the person is",
                                            null,
                                            choices(RiskReduction.Supervision.values(), Questions::inWords))
                                    .in("reduction"),
                            years("yearsSinceOffence", "Years since the most recent offence", COMPLETED_YEARS)
                                    .in("reduction"),
                            years("yearsSinceSexualOffence", "Years since the last sexual offence", COMPLETED_YEARS)
                                    .in("reduction"),
                            years("yearsSinceFollowUp", "Years since the start of follow-up", COMPLETED_YEARS)
                                    .in("reduction"))
                    .saying(
                            "A band of medium or above is lowered by one for a man in the community after five full years"
                                    + " without offending. Leave all of it out and nothing is lowered."));

    static final List<Part> OSP_IIC = List.of(
            Part.of("The person", SEX, EVER_SEXUAL),
            Part.of(
                    "The criminal record",
                    count("images", "Sanctions for indecent images", "Indecent images of children."),
                    CONTACT_CHILD,
                    CONTACT_ADULT,
                    NON_CONTACT),
            Part.of(
                            "Which published text",
                            Question.of(
                                    Kind.CHOICE,
                                    EDITION,
                                    "Edition",
                                    null,
                                    List.of(
                                            new Choice(
                                                    OspIic.Edition.CODE_2026.name(), "2026, as published in July 2026"),
                                            new Choice(OspIic.Edition.LEGACY.name(), "Legacy, used to June 2026"))))
                    .saying(
                            "The two published texts differ for other sexual sanctions, and the newer one probably has a"
                                    + " defect. The answer says so whenever it matters, and can be seen in the other edition."));

    static final List<Part> RSR = combined("SNSV within two years", "The percentage that SNSV gives.");
    static final List<Part> CSRP = combined("SVRP within two years", "The percentage that SVRP gives.");
    static final List<Part> ARP = predicted(Predictor.ARP, List.of(CONVICTED, FOLLOW_UP, SANCTIONS, FIRST), drugs());
    static final List<Part> VRP =
            predicted(Predictor.VRP, List.of(CONVICTED, FOLLOW_UP, SANCTIONS, VIOLENT, FIRST), drugs());
    static final List<Part> SVRP =
            predicted(Predictor.SVRP, List.of(CONVICTED, FOLLOW_UP, SANCTIONS, VIOLENT, FIRST), past());

    private Questions() {}

    private static List<Part> combined(String violent, String hint) {
        return List.of(
                Part.of("The person", SEX, EVER_SEXUAL),
                Part.of("The parts", percent("violentPercent", violent, hint), DIRECT_CONTACT_PERCENT, IMAGES_PERCENT));
    }

    private static List<Part> predicted(Predictor predictor, List<Question> record, Question more) {
        var code = Question.of(
                Kind.HOME_OFFICE_CODE,
                CODE,
                "Home Office code of the main offence",
                "Five digits. Where the list of codes has been imported, it gives the category.",
                List.of());
        var offence = Question.of(
                Kind.CHOICE,
                OFFENCE,
                "Category of the current offence",
                "Choose it where the code is not known, or not in the list.",
                choices(OffenceCategory.values(), OffenceCategory::inWords));
        var assessed = day("assessedOn", "Date of the assessment", "For example, 3 2 2026.");
        var assessment = Stream.concat(predictor.needs().stream().map(NeedQuestion::of), Stream.of(more))
                .toList();
        return List.of(
                Part.of("The person", SEX, BORN),
                new Part(
                        "The criminal record",
                        null,
                        Stream.concat(record.stream(), Stream.of(code, offence, assessed))
                                .toList()),
                new Part(
                        "The assessment (OASys)",
                        "With every answer the dynamic version is worked out; with one missing, the static version from"
                                + " the criminal record alone. Answers 0 to 2: 0 is no problem, 2 a significant one.",
                        assessment));
    }

    private static Question drugs() {
        return Question.of(
                        Kind.SEVERAL,
                        "drugs",
                        "Drugs in use",
                        "Choose all that apply. With nothing chosen the answer is not yet known, and none is counted.",
                        choices(Drug.values(), Questions::inWords))
                .in("needs");
    }

    private static Question past() {
        return Question.of(
                        Kind.SEVERAL,
                        "past",
                        "Kinds of earlier conviction",
                        "Choose all that apply. With nothing chosen the answer is not yet known.",
                        choices(
                                PastOffence.values(),
                                past -> past == PastOffence.GBH ? "Grievous bodily harm" : inWords(past)))
                .in("needs");
    }

    private static Question scale(String name, String words) {
        return Question.of(
                Kind.SCALE,
                name,
                words,
                null,
                List.of(new Choice("0", "0"), new Choice("1", "1"), new Choice("2", "2")));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> words) {
        return Arrays.stream(values)
                .map(v -> new Choice(v.name(), words.apply(v)))
                .toList();
    }

    private static String inWords(Enum<?> value) {
        var words = value.name().toLowerCase(Locale.UK).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
