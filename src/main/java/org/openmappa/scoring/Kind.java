package org.openmappa.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmappa.web.Plain;

/** The kinds of answer that a question takes, and how each is read from what was typed. */
public enum Kind {
    DAY,
    NUMBER,
    PERCENT,
    YES_NO,
    CHOICE,
    /** Five digits of the Home Office, class and subclass. */
    HOME_OFFICE_CODE,
    /** A choice among numbers, such as 0, 1 and 2 of the assessment. */
    SCALE,
    /** Any of the choices, or none of them. */
    SEVERAL;

    /** What stands in a form for "none of these"; no tick at all is not yet known. */
    public static final String NONE = "NONE";

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern FIVE_DIGITS = Pattern.compile("[0-9]{5}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The answer as a value; null where nothing was typed.
     *
     * @throws IllegalArgumentException when it is no answer to the question
     */
    @Nullable
    Object read(Question question, List<String> typed) {
        var first = typed.isEmpty() ? "" : typed.getFirst().strip();
        if (first.isEmpty()) {
            return null;
        }
        return switch (this) {
            case DAY -> Plain.date(first);
            case NUMBER -> whole(first, question.most());
            case PERCENT -> percent(first);
            case YES_NO -> Boolean.valueOf(one(question, first).equals("true"));
            case CHOICE -> one(question, first);
            case HOME_OFFICE_CODE -> fiveDigits(first);
            case SCALE -> Integer.valueOf(one(question, first));
            case SEVERAL -> several(question, typed);
        };
    }

    /** What to say of an answer that cannot be read. */
    String wrong(Question question) {
        return question.words()
                + switch (this) {
                    case DAY -> " must be a real date, such as 27 3 1985";
                    case NUMBER -> " must be a whole number from 0 to " + question.most();
                    case PERCENT -> " must be a percentage from 0 to 100, such as 1.54";
                    case YES_NO, CHOICE, SCALE -> ": choose one of the answers";
                    case HOME_OFFICE_CODE -> " must be five digits, such as 00800";
                    case SEVERAL -> ": choose what applies, or none of these";
                };
    }

    private static Integer whole(String typed, int most) {
        refuseUnless(WHOLE.matcher(typed).matches());
        var number = Integer.valueOf(typed);
        refuseUnless(number <= most);
        return number;
    }

    private static BigDecimal percent(String typed) {
        refuseUnless(DECIMAL.matcher(typed).matches());
        var number = new BigDecimal(typed);
        refuseUnless(number.compareTo(HUNDRED) <= 0);
        return number;
    }

    /** Also as it is often written, with a stroke between class and subclass. */
    private static String fiveDigits(String typed) {
        var digits = typed.replace("/", "");
        refuseUnless(FIVE_DIGITS.matcher(digits).matches());
        return digits;
    }

    private static String one(Question question, String typed) {
        refuseUnless(question.offers(typed));
        return typed;
    }

    private static Set<String> several(Question question, List<String> typed) {
        if (typed.equals(List.of(NONE))) {
            return Set.of();
        }
        refuseUnless(typed.stream().allMatch(question::offers));
        return Set.copyOf(typed);
    }

    private static void refuseUnless(boolean readable) {
        if (!readable) {
            throw new IllegalArgumentException("no answer to this question");
        }
    }
}
