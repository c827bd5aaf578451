package org.openmappa.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.NewConviction;
import org.openmappa.demo.invented.Chance;
import org.openmappa.demo.invented.Numbers;
import org.openmappa.demo.invented.Someone;
import org.openmappa.demo.invented.Streets;
import org.openmappa.law.Disposal;
import org.openmappa.law.Route;
import org.openmappa.persons.NewAddress;
import org.openmappa.persons.NewAlias;

/** The twelve people with whom a demo can begin, each at the start of a story; they are named in docs/guide/demo.md. */
final class Cast {
    static final String RELEASE_IN_EIGHT_MONTHS = "Terence Aldgrove";
    static final String NO_CONVICTION = "Kelvin Sprake";
    static final String AT_THE_GATEKEEPER = "Marlon Etienne-Briggs";
    static final String TOOLS_DISAGREE = "Piotr Wandelski";
    static final String HOSPITAL_ORDER = "Ifor Llandegwyn";
    static final String CLINICAL_DECISION = "Leroy Pemberley";
    static final String NEW_PARTNER = "Craig Bellhouse";
    static final String APPROVED_MINUTES = "Nasir Qayoumi";
    static final String MISSED_MEETINGS = "Jordan Thackwell";
    static final String MOVES_AREA = "Declan Farrelly-Moone";
    static final String CHARGED = "Emrah Tekinalp";
    static final String AT_LEVEL_2_ON_31_MARCH = "Walter Eddowes";

    /** Not one of the twelve: somebody at Level 3, in Southmere. */
    static final String AT_LEVEL_3 = "Gareth Stanbury-Voyle";

    private static final String BRITISH = "White: English, Welsh, Scottish, Northern Irish or British";
    private final LocalDate today;
    private final LocalDate firstSitting;
    private final Chance chance = new Chance(327);

    /** @param firstSitting the sitting after the last 31 March */
    Cast(LocalDate today, LocalDate firstSitting) {
        this.today = today;
        this.firstSitting = firstSitting;
    }

    /** Who has a case; everybody but {@link #NO_CONVICTION}. */
    List<Life> lives() {
        return List.of(
                releaseInEightMonths(),
                atTheGatekeeper(),
                toolsDisagree(),
                hospitalOrder(),
                clinicalDecision(),
                newPartner(),
                approvedMinutes(),
                missedMeetings(),
                movesArea(),
                charged(),
                atLevelTwoOn31March(),
                atLevelThree());
    }

    /** The day on which somebody was referred. */
    LocalDate referred(String name) {
        return lives().stream()
                .filter(life -> life.who().name().equals(name))
                .map(Life::referred)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody about whom a housing association worries. */
    Life noConviction() {
        Someone who = Someone.british("Kelvin", "Sprake", LocalDate.of(1979, 8, 14), BRITISH);
        return life("NS", false, who, List.of(), today, null, "", null);
    }

    private Life releaseInEightMonths() {
        LocalDate found = today.plusMonths(8).minusMonths(30);
        Someone who = Someone.british("Terence", "Aldgrove", LocalDate.of(1971, 2, 3), BRITISH);
        return life(
                "NS",
                false,
                who,
                List.of(conviction("SOA2003-s9", Disposal.IMPRISONMENT, 60, found)),
                found.plusDays(2),
                today.plusMonths(8),
                "In custody until release. Contact with children is restricted in the prison. The level is looked at"
                        + " again when the referral before release falls due.",
                null);
    }

    private Life atTheGatekeeper() {
        LocalDate found = today.minusMonths(14);
        Someone who = Someone.british(
                "Marlon",
                "Etienne-Briggs",
                LocalDate.of(1990, 11, 21),
                "Black, Black British, Caribbean or African: Caribbean");
        return life(
                "NS",
                false,
                who,
                List.of(conviction("OAPA1861-s20", Disposal.SUSPENDED_SENTENCE, 24, found)),
                found.plusDays(1),
                null,
                "Suspended sentence with supervision; weekly appointments and an exclusion zone.",
                today.minusDays(25));
    }

    private Life toolsDisagree() {
        LocalDate found = today.minusMonths(9);
        Someone who = new Someone(
                "Piotr",
                "Wandelski",
                LocalDate.of(1984, 4, 9),
                org.openmappa.persons.Sex.MALE,
                "White: any other White background",
                "Polish");
        return life(
                "NS",
                true,
                who,
                List.of(conviction("SOA2003-s15A", Disposal.COMMUNITY_ORDER, 30, found)),
                found.plusDays(3),
                null,
                "Monthly visits, examination of devices, programme requirement.",
                today.minusDays(70));
    }

    private Life hospitalOrder() {
        LocalDate found = today.minusMonths(13);
        NewConviction finding = new NewConviction(
                "OAPA1861-s18",
                null,
                Route.INSANITY,
                null,
                found.minusMonths(7),
                found,
                Disposal.HOSPITAL_ORDER_RESTRICTED,
                found,
                null,
                null,
                null,
                null,
                List.of());
        Someone who = Someone.british("Ifor", "Llandegwyn", LocalDate.of(1987, 6, 30), BRITISH);
        return life(
                "NS",
                false,
                who,
                List.of(finding),
                found.plusDays(2),
                null,
                "Detained in a medium secure unit. The care team notifies leave; discharge is planned to Southmere, where"
                        + " his family lives.",
                null);
    }

    private Life clinicalDecision() {
        LocalDate found = today.minusMonths(8);
        Someone who = Someone.british(
                "Leroy",
                "Pemberley",
                LocalDate.of(1993, 1, 17),
                "Mixed or multiple ethnic groups: White and Black Caribbean");
        return life(
                "NS",
                false,
                who,
                List.of(conviction("SOA2003-s66", Disposal.COMMUNITY_ORDER, 24, found)),
                found.plusDays(2),
                null,
                "Community order with a mental health treatment requirement.",
                WorkingDays.from(today.minusDays(50)));
    }

    private Life newPartner() {
        LocalDate found = today.minusMonths(30);
        Someone who = Someone.british("Craig", "Bellhouse", LocalDate.of(1976, 9, 5), BRITISH);
        return life(
                "NS",
                true,
                who,
                List.of(conviction("SOA2003-s9", Disposal.IMPRISONMENT, 32, found)),
                found.plusDays(3),
                found.plusMonths(16),
                "Indefinite notification, sexual harm prevention order; lives alone.",
                WorkingDays.from(today.minusDays(82)));
    }

    private Life approvedMinutes() {
        LocalDate found = firstSitting.minusMonths(12);
        Someone who = new Someone(
                "Nasir",
                "Qayoumi",
                LocalDate.of(1981, 12, 2),
                org.openmappa.persons.Sex.MALE,
                "Asian or Asian British: any other Asian background",
                "Afghan");
        return life(
                "NS",
                false,
                who,
                List.of(conviction("PHA1997-s4A", Disposal.SUSPENDED_SENTENCE, 24, found)),
                found.plusDays(2),
                null,
                "Suspended sentence; restraining order for his former wife, who has a personal alarm.",
                WorkingDays.from(firstSitting.minusDays(45)));
    }

    private Life missedMeetings() {
        LocalDate found = today.minusMonths(12);
        Someone who = Someone.british("Jordan", "Thackwell", LocalDate.of(1996, 5, 26), BRITISH);
        return life(
                "NS",
                false,
                who,
                List.of(conviction("SCA2015-s75A", Disposal.SUSPENDED_SENTENCE, 24, found)),
                found.plusDays(1),
                null,
                "Suspended sentence with supervision and a programme about relationships; two small children with their"
                        + " mother.",
                WorkingDays.from(today.minusDays(125)));
    }

    private Life movesArea() {
        LocalDate found = today.minusMonths(26);
        Someone who = new Someone(
                "Declan",
                "Farrelly-Moone",
                LocalDate.of(1968, 3, 12),
                org.openmappa.persons.Sex.MALE,
                "White: Irish",
                "Irish");
        Life life = life(
                "NS",
                true,
                who,
                List.of(conviction("PCA1978-s1", Disposal.COMMUNITY_ORDER, 36, found)),
                found.plusDays(3),
                null,
                "Monthly visits, monitoring software, sister as protective factor.",
                null);
        return moving(life, new Streets(chance).in("SM", today.plusDays(10)));
    }

    private Life charged() {
        LocalDate found = today.minusMonths(16);
        Someone who = new Someone(
                "Emrah",
                "Tekinalp",
                LocalDate.of(1988, 7, 8),
                org.openmappa.persons.Sex.MALE,
                "Other ethnic group: any other ethnic group",
                "Turkish");
        return life(
                "NS",
                false,
                who,
                List.of(conviction("OAPA1861-s20", Disposal.SUSPENDED_SENTENCE, 24, found)),
                found.plusDays(2),
                null,
                "Suspended sentence; alcohol monitoring and weekly appointments.",
                today.minusDays(20));
    }

    private Life atLevelTwoOn31March() {
        LocalDate found = firstSitting.minusMonths(10);
        Someone who = Someone.british("Walter", "Eddowes", LocalDate.of(1958, 10, 19), BRITISH);
        return life(
                "NS",
                true,
                who,
                List.of(conviction("SOA2003-s10", Disposal.SUSPENDED_SENTENCE, 22, found)),
                found.plusDays(3),
                null,
                "Notification for ten years; lives with a brother who knows.",
                WorkingDays.from(firstSitting.minusDays(45)));
    }

    private Life atLevelThree() {
        LocalDate found = today.minusMonths(100);
        Someone who = Someone.british("Gareth", "Stanbury-Voyle", LocalDate.of(1979, 1, 28), BRITISH);
        return life(
                "SM",
                false,
                who,
                List.of(conviction("SOA2003-s1", Disposal.EXTENDED, 216, found)),
                today.minusDays(210),
                WorkingDays.from(today.minusDays(60)),
                "In custody; release on an extended licence is being prepared.",
                WorkingDays.from(today.minusDays(40)));
    }

    private static NewConviction conviction(String offence, Disposal disposal, int months, LocalDate found) {
        return new NewConviction(
                offence,
                null,
                Route.CONVICTION,
                null,
                found.minusMonths(9),
                found,
                disposal,
                found,
                months,
                null,
                null,
                found.plusMonths(months).minusDays(1),
                offence.equals("SOA2003-s66") || offence.equals("PCA1978-s1") ? facts(offence) : List.of());
    }

    private static List<String> facts(String offence) {
        return List.of(offence.equals("PCA1978-s1") ? "IMAGE_UNDER_16:YES" : "VICTIM_UNDER_18:NO");
    }

    private Life life(
            String area,
            boolean police,
            Someone who,
            List<NewConviction> convictions,
            LocalDate opened,
            @Nullable LocalDate release,
            String reason,
            @Nullable LocalDate referred) {
        return new Life(
                area,
                police,
                who,
                convictions.isEmpty()
                        ? List.of()
                        : new Numbers(chance).of(who.born().getYear() + 19, release != null),
                List.<NewAlias>of(),
                List.of(new Streets(chance).in(area, opened.minusMonths(14))),
                convictions,
                null,
                WorkingDays.from(opened),
                release,
                reason,
                null,
                referred);
    }

    private static Life moving(Life life, NewAddress next) {
        return new Life(
                life.area(),
                life.police(),
                life.who(),
                life.numbers(),
                List.of(new NewAlias(NewAlias.Kind.NICKNAME, "Dec", null)),
                List.of(life.addresses().getFirst(), next),
                life.convictions(),
                null,
                life.opened(),
                null,
                life.reason(),
                null,
                null);
    }
}
