package org.openmappa.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.NewAuthorityDecision;
import org.openmappa.cases.NewConviction;
import org.openmappa.cases.NewExit;
import org.openmappa.demo.invented.Chance;
import org.openmappa.demo.invented.Charge;
import org.openmappa.demo.invented.Names;
import org.openmappa.demo.invented.Numbers;
import org.openmappa.demo.invented.Someone;
import org.openmappa.demo.invented.Streets;
import org.openmappa.demo.invented.Wording;
import org.openmappa.law.Disposal;
import org.openmappa.persons.NewAddress;
import org.openmappa.persons.NewAlias;
import org.openmappa.persons.Sex;

/** Makes up the lives that stay at Level 1: nearly all of them. */
final class OrdinaryLives {
    private static final int YEARS = 3;
    private final LocalDate today;
    private final Names names;

    OrdinaryLives(LocalDate today, Names names) {
        this.today = today;
        this.names = names;
    }

    /** Somebody of an area whose conviction leads to a category, and of whom the co-ordinator is notified on a day. */
    Life of(String area, int category, LocalDate opened, Chance chance) {
        String group = group(category, chance);
        Charge charge = Charge.any(chance, category, group);
        boolean before = category == 1 && !group.equals("Y") && charge.custody() && chance.in100(35);
        LocalDate found = before ? opened.minusDays(chance.between(300, 1500)) : opened.minusDays(chance.between(0, 3));
        Integer months = longEnough(charge.months(chance), category, found);
        return life(area, category, chance, group, charge, opened, found, months);
    }

    private Life life(
            String area,
            int category,
            Chance chance,
            String group,
            Charge charge,
            LocalDate opened,
            LocalDate found,
            @Nullable Integer months) {
        Someone who = names.anyone(
                group.equals("W") ? Sex.FEMALE : Sex.MALE,
                found.minusYears(age(group, chance)).minusDays(chance.between(1, 364)));
        LocalDate release = release(charge, found, months, opened, chance);
        boolean probation = category != 1 || (charge.custody() && chance.in100(55));
        String kind = release != null ? "level.custody" : probation ? "level" : "level.police";
        return new Life(
                area,
                !probation,
                who,
                new Numbers(chance).of(firstArrest(who, found, chance), charge.custody()),
                aliases(who, chance),
                addresses(area, release, opened, chance),
                convictions(charge, group, who, found, months, chance),
                category == 3 ? decision(area, opened) : null,
                opened,
                release,
                new Wording(chance).of(kind),
                null,
                null);
    }

    /** Category 2 and 3 end with the sentence, so the sentence has to last beyond today. */
    private @Nullable Integer longEnough(@Nullable Integer months, int category, LocalDate found) {
        if (months == null || category != 2) {
            return months;
        }
        int least = (int) ChronoUnit.MONTHS.between(found, today) + 4;
        return Math.max(months, least);
    }

    /** A day of notification, no later than the last working day: more of the caseload is recent than old. */
    LocalDate opened(Chance chance) {
        int ago = Math.min(chance.between(1, YEARS * 365), chance.between(1, YEARS * 365));
        LocalDate day = WorkingDays.from(today.minusDays(ago));
        return day.isBefore(today) ? day : WorkingDays.before(today, 1);
    }

    private static String group(int category, Chance chance) {
        if (category == 3 || chance.in100(88)) {
            return category == 1 && chance.in100(7) ? "OLD" : "M";
        }
        return chance.in100(55) ? "Y" : "W";
    }

    private static int age(String group, Chance chance) {
        return switch (group) {
            case "Y" -> chance.between(14, 16);
            case "OLD" -> chance.between(61, 82);
            default -> chance.in100(60) ? chance.between(21, 44) : chance.between(45, 71);
        };
    }

    private static List<NewConviction> convictions(
            Charge charge, String group, Someone who, LocalDate found, @Nullable Integer months, Chance chance) {
        List<NewConviction> all = new ArrayList<>();
        if (group.equals("M") && chance.in100(35)) {
            Charge earlier = Charge.any(chance, 0, "M");
            LocalDate then = found.minusDays(chance.between(500, 2200));
            all.add(earlier.on(then.minusDays(chance.between(20, 120)), then, earlier.months(chance)));
        }
        LocalDate offence = group.equals("OLD")
                ? who.born().plusYears(chance.between(22, 35)).plusDays(chance.between(1, 300))
                : found.minusDays(chance.between(120, 600));
        all.add(charge.on(offence, found, months));
        return all;
    }

    /** Half of the term for most, two thirds of an extended one; nothing where the person is free by then. */
    private static @Nullable LocalDate release(
            Charge charge, LocalDate found, @Nullable Integer months, LocalDate opened, Chance chance) {
        if (!charge.custody() || months == null) {
            return null;
        }
        int inside = charge.disposal() == Disposal.EXTENDED ? months * 2 / 3 : months / 2;
        LocalDate release = found.plusMonths(inside).minusDays(chance.between(0, 90));
        return release.isAfter(opened.plusDays(20)) ? release : null;
    }

    private static int firstArrest(Someone who, LocalDate found, Chance chance) {
        return Math.min(found.getYear(), who.born().getYear() + chance.between(14, 40));
    }

    private static List<NewAlias> aliases(Someone who, Chance chance) {
        if (chance.in100(14)) {
            return List.of(new NewAlias(NewAlias.Kind.NICKNAME, who.givenNames().substring(0, 2) + "z", null));
        }
        return chance.in100(8)
                ? List.of(new NewAlias(NewAlias.Kind.ALIAS, who.familyName() + "-Grey", who.givenNames()))
                : List.of();
    }

    /** In custody the last address is known for most; some have moved since. */
    private static List<NewAddress> addresses(
            String area, @Nullable LocalDate release, LocalDate opened, Chance chance) {
        Streets streets = new Streets(chance);
        if (release != null && chance.in100(30)) {
            return List.of();
        }
        LocalDate from = opened.minusDays(chance.between(200, 2000));
        NewAddress now = streets.in(area, from);
        return chance.in100(25)
                ? List.of(now, streets.in(area, opened.minusDays(chance.between(10, 150))))
                : List.of(now);
    }

    private static NewAuthorityDecision decision(String area, LocalDate day) {
        String place = area.equals("NS") ? "Northshire" : "Southmere";
        return new NewAuthorityDecision(
                3,
                day,
                "Assistant chief officer for " + place + " Probation, with the superintendent for public protection",
                "Six police reports in two years, two former partners seen by the independent domestic violence adviser,"
                        + " and the assessment of the offender manager",
                "The pattern of violence against partners may cause serious harm to the public, and no other framework"
                        + " brings the agencies together");
    }

    /** The same life, ending on a day. */
    static Life ending(Life life, LocalDate day, NewExit.Ground ground, String reason) {
        return new Life(
                life.area(),
                life.police(),
                life.who(),
                life.numbers(),
                life.aliases(),
                life.addresses(),
                life.convictions(),
                life.decision(),
                life.opened(),
                life.release(),
                life.reason(),
                new Life.Leaving(day, ground, reason),
                null);
    }
}
