package org.openmappa.demo.invented;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Seeded chance: the same seed gives the same draws. */
public final class Chance {
    private final Random random;

    public Chance(long seed) {
        this.random = new Random(seed);
    }

    /** A number between two others, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True in so many of a hundred draws. */
    public boolean in100(int times) {
        return random.nextInt(100) < times;
    }

    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of all, the heavier the more often. */
    public <T> T weighed(List<T> all, ToIntFunction<T> weight) {
        int left = random.nextInt(all.stream().mapToInt(weight).sum());
        for (T one : all) {
            left -= weight.applyAsInt(one);
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("nothing weighs anything");
    }

    public char letter() {
        return "ABCDEFGHJKLMNPRTUVWXY".charAt(random.nextInt(21));
    }
}
