package org.openmappa.shared;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * There was unusually much of an act. Up to a limit it goes on once the person has said why; beyond it is stopped until a
 * co-ordinator lifts it. The limits are rows of {@code access.brake_limit}; OWASP ASVS 5.0, 2.4.1.
 */
public final class Braked extends RuntimeException {
    private static final Set<String> TELLING = Set.of("ASKED", "STOPPED");
    private final Act act;
    private final boolean stopped;
    private final long counted;
    private final Duration wait;

    private Braked(Act act, boolean stopped, long counted, Duration wait) {
        super(act + (stopped ? " is stopped" : " needs a reason"));
        this.act = act;
        this.stopped = stopped;
        this.counted = counted;
        this.wait = wait;
    }

    /** What there can be too much of. */
    public enum Act {
        OPEN("Different files opened", "opened %d different files"),
        SEARCH("Searches for people", "searched %d times for people"),
        EXPORT("Files taken out of the system", "taken %d files out of the system"),
        PROBE("Attempts at what is not there for them", "asked %d times for what is not there for you");

        private final String label;
        private final String words;

        Act(String label, String words) {
            this.label = label;
            this.words = words;
        }

        public String label() {
            return label;
        }
    }

    /** Throws where the database answered so: "ASKED OPEN 40 3600" is act, count and seconds to wait. */
    public static void ifTold(String answer) {
        String[] told = answer.split(" ", -1);
        if (told.length == 4 && TELLING.contains(told[0])) {
            throw new Braked(
                    Act.valueOf(told[1]),
                    told[0].equals("STOPPED"),
                    Long.parseLong(told[2]),
                    Duration.ofSeconds(Long.parseLong(told[3])));
        }
    }

    public Act act() {
        return act;
    }

    /** Stopped until somebody else lifts it; else a reason is asked for. */
    public boolean stopped() {
        return stopped;
    }

    /** After which time it is worth trying again. */
    public Duration retryAfter() {
        return wait;
    }

    public String words() {
        return "You have " + String.format(Locale.UK, act.words, counted) + " in a short time.";
    }
}
