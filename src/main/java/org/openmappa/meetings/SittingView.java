package org.openmappa.meetings;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.MappaCase;

/** A sitting as its page shows it: its cases in order with their times, who is asked to which, and who accepted. */
public record SittingView(Sitting sitting, List<Slot> slots, List<Accepted> accepted, List<String> observers) {

    /** A case on the sitting; without the case where the viewer may not open it. */
    public record Slot(
            Item item, @Nullable MappaCase mappaCase, Instant from, Instant to, List<Invitation> invitations) {
        public boolean confirmed() {
            return invitations.stream().anyMatch(Invitation::confirmed);
        }
    }

    public int minutes() {
        return slots.stream().mapToInt(slot -> slot.item().minutes()).sum();
    }

    public boolean over() {
        return minutes() > sitting.lengthMinutes();
    }

    /** Everybody who was asked to any of the cases, once, by agency. */
    public List<Invitation> people() {
        return slots.stream()
                .flatMap(slot -> slot.invitations().stream())
                .collect(Collectors.toMap(Invitation::userId, i -> i, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(Invitation::agency).thenComparing(Invitation::fullName))
                .toList();
    }
}
