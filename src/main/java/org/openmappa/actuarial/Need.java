package org.openmappa.actuarial;

import java.util.Arrays;
import java.util.Optional;

/** A question of the OASys assessment that a predictor uses, with its number and the score that "yes" has. */
public enum Need {
    WEAPON("2.2", "weapon carried or used in the offence", 1),
    ACCOMMODATION("3.4", "suitability of accommodation", 0),
    UNEMPLOYED("4.2", "unemployed", 2),
    RELATIONSHIP("6.4", "relationship with partner", 0),
    DOMESTIC_ABUSE("6.7", "evidence of domestic abuse by the person", 1),
    LIVES_WITH_PARTNER("6.8", "lives with a partner", 1),
    ACTIVITIES("7.2", "regular activities encourage offending", 0),
    DRUG_MOTIVATION("8.8", "motivation to tackle drug misuse", 0),
    ALCOHOL_NOW("9.1", "alcohol use now", 0),
    BINGE_DRINKING("9.2", "binge drinking", 0),
    IMPULSIVITY("11.2", "impulsivity", 0),
    TEMPER("11.4", "temper control", 0),
    ATTITUDES("12.1", "attitudes that favour crime", 0);

    private static final int WORST = 2;

    private final String number;
    private final String words;
    private final int yes;

    Need(String number, String words, int yes) {
        this.number = number;
        this.words = words;
        this.yes = yes;
    }

    static Optional<Need> numbered(String number) {
        return Arrays.stream(values()).filter(n -> n.number.equals(number)).findFirst();
    }

    public String inWords() {
        return number + " " + words;
    }

    /** Whether the answer is yes or no rather than 0, 1 or 2. */
    public boolean isYesNo() {
        return yes > 0;
    }

    boolean allows(int score) {
        return isYesNo() ? score == 0 || score == yes : score >= 0 && score <= WORST;
    }

    int score(boolean answer) {
        return answer ? yes : 0;
    }

    String said(int score) {
        if (!isYesNo()) {
            return String.valueOf(score);
        }
        return score > 0 ? "yes" : "no";
    }
}
