package org.openmappa.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sections of a package, in the order in which they are asked. */
public enum Section {
    LEVEL("Level and reason"),
    AGENCIES("Agencies that must act"),
    RISK("Risk assessment"),
    VICTIMS("Victims"),
    CUSTODY("Custody and release");

    private final String label;

    Section(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of an address. */
    public static Optional<Section> at(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path().equals(path))
                .findFirst();
    }
}
