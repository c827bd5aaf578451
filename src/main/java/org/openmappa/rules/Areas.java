package org.openmappa.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmappa.actuarial.Predictor;
import org.openmappa.actuarial.Tools;

/** Every area that can be checked. A case of the law that names no day is asked as of {@code today}. */
final class Areas {
    private Areas() {}

    static Map<String, Area> asOf(LocalDate today, HomeOfficeCodes codes) {
        return Stream.of(law(today), tools(codes))
                .flatMap(List::stream)
                .collect(Collectors.toMap(Area::name, Function.identity()));
    }

    private static List<Area> law(LocalDate today) {
        return List.of(
                new NotificationArea(today),
                new DutyArea(),
                new Schedule3Area(today),
                new MappaArea(today),
                new ReviewArea(),
                new OrderArea(),
                new CtaNotificationArea(today));
    }

    private static List<Area> tools(HomeOfficeCodes codes) {
        return List.of(
                new Ogrs3Area(),
                new OgpArea(),
                new OvpArea(),
                new OspDcArea(),
                new OspIicArea(),
                new PredictorArea(Predictor.ARP, codes),
                new PredictorArea(Predictor.VRP, codes),
                new PredictorArea(Predictor.SVRP, codes),
                new PercentageArea(Tools.find("RSR").orElseThrow()),
                new PercentageArea(Tools.find("CSRP").orElseThrow()));
    }
}
