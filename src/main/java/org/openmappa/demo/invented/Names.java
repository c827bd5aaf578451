package org.openmappa.demo.invented;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openmappa.persons.Sex;

/** Makes up people, of many heritages and no two with the same name. */
public final class Names {
    private record Heritage(
            int weight,
            String ethnicity,
            String nationality,
            List<String> men,
            List<String> women,
            List<String> families) {}

    private static final List<Heritage> HERITAGES =
            Table.rows("names").stream().map(Names::heritage).toList();
    private final Chance chance;
    private final Set<String> given = new HashSet<>();

    public Names(Chance chance) {
        this.chance = chance;
    }

    /** Somebody new; now and then without what agencies often do not know. */
    public Someone anyone(Sex sex, LocalDate born) {
        while (true) {
            Heritage heritage = chance.weighed(HERITAGES, Heritage::weight);
            Someone someone = new Someone(
                    chance.of(sex == Sex.MALE ? heritage.men : heritage.women),
                    chance.of(heritage.families),
                    born,
                    sex,
                    chance.in100(7) ? null : heritage.ethnicity,
                    chance.in100(12) ? null : heritage.nationality);
            if (given.add(someone.name())) {
                return someone;
            }
        }
    }

    private static Heritage heritage(String[] row) {
        return new Heritage(Integer.parseInt(row[0]), row[1], row[2], words(row[3]), words(row[4]), words(row[5]));
    }

    private static List<String> words(String cell) {
        return List.of(cell.split(" "));
    }
}
