package org.openmappa.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openmappa.actuarial.Combined;
import org.openmappa.actuarial.Ogp;
import org.openmappa.actuarial.Ogrs3;
import org.openmappa.actuarial.OspDc;
import org.openmappa.actuarial.OspIic;
import org.openmappa.actuarial.Ovp;
import org.openmappa.actuarial.Predictor;
import org.openmappa.actuarial.Score;
import org.openmappa.actuarial.Tool;
import org.openmappa.actuarial.Tools;
import org.openmappa.shared.NotFound;

/** The tools that are computed, in the order of the catalogue: what each predicts, what it asks, and how it is worked out. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies and the functions capture nothing
public enum RiskTool {
    ARP("ARP", "a proven offence of any kind", Questions.ARP, a -> Predictor.ARP.score(FactsOf.predicted(a))),
    VRP("VRP", "a proven violent offence", Questions.VRP, a -> Predictor.VRP.score(FactsOf.predicted(a))),
    SVRP(
            "SVRP",
            "a proven offence of serious violence",
            Questions.SVRP,
            a -> Predictor.SVRP.score(FactsOf.predicted(a))),
    OSP_DC(
            "OSP/DC",
            "a proven sexual offence with direct contact",
            Questions.OSP_DC,
            a -> OspDc.score(FactsOf.directContact(a))),
    OSP_IIC(
            "OSP/IIC",
            "a proven offence with indecent images or indirect contact",
            Questions.OSP_IIC,
            a -> OspIic.score(FactsOf.images(a), FactsOf.edition(a))),
    CSRP(
            "CSRP",
            "a proven seriously harmful offence, violent or sexual",
            Questions.CSRP,
            a -> Combined.CSRP.score(FactsOf.combined(a))),
    OGRS3("OGRS3", "a proven offence of any kind", Questions.OGRS3, a -> Ogrs3.score(FactsOf.ogrs3(a))),
    OGP("OGP", "a proven offence that is not violent", Questions.OGP, a -> Ogp.score(FactsOf.ogp(a))),
    OVP("OVP", "a proven violent offence", Questions.OVP, a -> Ovp.score(FactsOf.ovp(a))),
    RSR(
            "RSR",
            "a proven seriously harmful offence, violent or sexual",
            Questions.RSR,
            a -> Combined.RSR.score(FactsOf.combined(a)));

    private final String label;
    private final String outcome;
    private final List<Part> parts;
    private final Function<Answers, Score> compute;

    RiskTool(String label, String outcome, List<Part> parts, Function<Answers, Score> compute) {
        this.label = label;
        this.outcome = outcome;
        this.parts = parts;
        this.compute = compute;
    }

    /** By its name in an address, such as {@code osp-dc}. */
    public static RiskTool at(String slug) {
        return Arrays.stream(values())
                .filter(t -> t.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    /** What happens to the share of people that the percentage gives: "a proven violent offence". */
    public String outcome() {
        return outcome;
    }

    public List<Part> parts() {
        return parts;
    }

    public List<Question> questions() {
        return parts.stream().flatMap(p -> p.questions().stream()).toList();
    }

    /** The tool in its newest edition. */
    public Tool tool() {
        return editions().getLast();
    }

    public List<Tool> editions() {
        return Tools.all().stream().filter(t -> t.id().equals(name())).toList();
    }

    /** Whether its newest edition is still in use. */
    public boolean inUse() {
        return tool().until() == null;
    }

    /** @throws IllegalArgumentException when the answers contradict each other */
    Score compute(Answers answers) {
        return compute.apply(answers);
    }
}
