package org.openmappa.demo.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openmappa.persons.IdentifierKind;
import org.openmappa.persons.NewIdentifier;

/** Makes up numbers in the form that agencies write, in ranges or with check letters that nobody has. */
public final class Numbers {
    private static final String CHECK = "ZABCDEFGHJKLMNPQRTUVWXY";
    private final Chance chance;

    public Numbers(Chance chance) {
        this.chance = chance;
    }

    /** The numbers of somebody first arrested in a year; most have all, some have not been asked for yet. */
    public List<NewIdentifier> of(int year, boolean custody) {
        List<NewIdentifier> all = new ArrayList<>();
        all.add(new NewIdentifier(IdentifierKind.PNC, pnc(year)));
        all.add(new NewIdentifier(IdentifierKind.PROBATION, "Z%06d".formatted(chance.between(0, 999_999))));
        if (chance.in100(70)) {
            all.add(new NewIdentifier(IdentifierKind.CRO, cro(year)));
        }
        if (custody) {
            all.add(new NewIdentifier(IdentifierKind.PRISON, prison()));
        }
        return all;
    }

    private String pnc(int year) {
        int serial = chance.between(1, 999_999);
        return "%d/%07d%s".formatted(year, serial, wrongLetter(year % 100 * 10_000_000L + serial));
    }

    private String cro(int year) {
        int serial = chance.between(1, 399_999);
        return "%06d/%02d%s".formatted(serial, year % 100, wrongLetter(year % 100 * 1_000_000L + serial));
    }

    private String prison() {
        return String.format(Locale.ROOT, "Z%04d%s%s", chance.between(0, 9999), chance.letter(), chance.letter());
    }

    /** The letter after the one that would check, so that the number is nobody's. */
    private static char wrongLetter(long number) {
        return CHECK.charAt((int) ((number % 23 + 1) % 23));
    }
}
