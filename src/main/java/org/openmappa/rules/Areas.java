package org.openmappa.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every area that can be checked. A case that names no day is asked as of {@code today}. */
final class Areas {
    private Areas() {}

    static Map<String, Area> asOf(LocalDate today) {
        return all(today).stream().collect(Collectors.toMap(Area::name, Function.identity()));
    }

    private static List<Area> all(LocalDate today) {
        return List.of(
                new NotificationArea(today),
                new DutyArea(),
                new Schedule3Area(today),
                new MappaArea(today),
                new ReviewArea(),
                new OrderArea(),
                new CtaNotificationArea(today));
    }
}
