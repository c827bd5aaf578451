package org.openmappa.scoring;

import java.util.List;
import org.openmappa.risk.Tool;

/** Tools whose result is recorded on a case and never computed here: their scoring is judgement, not public or not verified. */
public record JudgementTool(Tool tool, String says, String forWhom) {
    private static final List<JudgementTool> ALL = List.of(
            new JudgementTool(
                    Tool.RM2000,
                    "Bands for sexual, violent and combined reconviction; the coding rules are not free to copy",
                    "Men with a sexual conviction"),
            new JudgementTool(
                    Tool.STATIC99R,
                    "A level of relative risk of sexual reoffending; the coding was not verified here",
                    "Men with a sexual conviction"),
            new JudgementTool(
                    Tool.ARMS,
                    "Dynamic risk and protective factors, and the priority that the assessor sets",
                    "Men on the sex offender register"),
            new JudgementTool(
                    Tool.SARA,
                    "A judgement on violence to a partner: priority, nature and how soon",
                    "People with violence to a partner"),
            new JudgementTool(
                    Tool.HCR20,
                    "A judgement on violence from history, clinical state and management",
                    "People assessed in mental health and prison services"),
            new JudgementTool(
                    Tool.ASSETPLUS,
                    "Judgements on likelihood of reoffending and risk of serious harm",
                    "Children and young people under youth justice services"),
            new JudgementTool(
                    Tool.DASH,
                    "A checklist and a judgement on domestic abuse, stalking and honour-based violence",
                    "Victims and those who harm them"));

    public static List<JudgementTool> all() {
        return ALL;
    }
}
