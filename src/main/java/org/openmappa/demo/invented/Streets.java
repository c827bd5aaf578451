package org.openmappa.demo.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openmappa.persons.NewAddress;

/** Makes up addresses, under postcodes of postcode areas that do not exist. */
public final class Streets {
    private record Area(String code, String postcode, List<String> streets, List<String> towns) {}

    private static final Map<String, Area> AREAS = Table.rows("streets").stream()
            .map(row -> new Area(row[0], row[1], List.of(row[2].split(";")), List.of(row[3].split(";"))))
            .collect(Collectors.toMap(Area::code, area -> area));
    private final Chance chance;

    public Streets(Chance chance) {
        this.chance = chance;
    }

    /** An address in an area, or, now and then, no fixed abode. */
    public NewAddress in(String areaCode, LocalDate from) {
        Area area = Objects.requireNonNull(AREAS.get(areaCode));
        String town = chance.of(area.towns);
        if (chance.in100(5)) {
            return new NewAddress(true, null, null, town + ", town centre", from, null);
        }
        String lines = chance.between(1, 148) + " " + chance.of(area.streets) + ", " + town;
        String postcode =
                area.postcode + chance.between(1, 18) + " " + chance.between(1, 9) + chance.letter() + chance.letter();
        return new NewAddress(null, lines, postcode, null, from, null);
    }
}
