package org.openmappa.referral;

import java.util.function.Predicate;

/** One rule of a package, which can be read aloud. */
record PackageRule(
        String code, Section section, String text, String source, boolean hard, Predicate<PackageFacts> holds) {
    Stop stop() {
        return new Stop(code, section, text, source, hard);
    }
}
