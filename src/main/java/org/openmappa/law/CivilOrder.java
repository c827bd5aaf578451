package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A civil order: how long it may be made for, of whom, what it brings, and what a breach of it carries. */
public final class CivilOrder {
    private static final List<CivilOrder> ALL = Stream.of("soa-2003-orders", "cjia-2008-orders")
            .flatMap(CivilOrder::read)
            .toList();

    private final Kind kind;
    private final LawTable.Row source;
    private final Edition edition;

    private CivilOrder(Kind kind, LawTable.Row source, Edition edition) {
        this.kind = kind;
        this.source = source;
        this.edition = edition;
    }

    /** The orders, and the notification requirements themselves, whose breach is an offence too. */
    public enum Kind {
        SHPO,
        SHPO_FOREIGN_TRAVEL_PROHIBITION,
        INTERIM_SHPO,
        SRO,
        SOPO,
        FTO,
        RSHO,
        NOTIFICATION_ORDER,
        INTERIM_NOTIFICATION_ORDER,
        PART_2_NOTIFICATION,
        VOO,
        INTERIM_VOO
    }

    private static Stream<CivilOrder> read(String table) {
        var read = LawTable.read(table);
        return read.map(r -> new CivilOrder(Kind.valueOf(r.text("order")), r, read.edition())).stream();
    }

    /** As the law stood on a day; none where the order could not be made then. */
    public static Optional<CivilOrder> on(LocalDate day, Kind kind) {
        return ALL.stream()
                .filter(o -> o.kind == kind && o.source.inForceOn(day))
                .findFirst();
    }

    /** As the law stands, or last stood. */
    public static CivilOrder of(Kind kind) {
        return ALL.stream().filter(o -> o.kind == kind).toList().getLast();
    }

    public String label() {
        return source.text("label");
    }

    public String effect() {
        return source.text("effect");
    }

    /** The longest sentence on indictment for breaching it, in years. */
    public int breachYears() {
        return Objects.requireNonNull(source.number("breach_years"));
    }

    /**
     * Whether the order may be made like that. What is null is not recorded and is not held against an order that a
     * court has made; with nothing recorded the answer is "cannot tell".
     */
    public Ruling allows(@Nullable Length fixed, @Nullable Boolean untilFurtherOrder, @Nullable Integer age) {
        var tests = new ArrayList<Step>();
        if (fixed != null) {
            shortest().ifPresent(m -> tests.add(atLeast(m, fixed)));
            longest().ifPresent(m -> tests.add(atMost(m, fixed)));
        }
        if (Boolean.TRUE.equals(untilFurtherOrder)) {
            tests.add(untilFurther());
        }
        if (age != null) {
            minimumAge().ifPresent(m -> tests.add(oldEnough(m, age)));
        }
        boolean told = fixed != null || Boolean.TRUE.equals(untilFurtherOrder) || age != null;
        var step = Step.all(label(), citation(), told ? tests : List.of(nothingRecorded()));
        var doubts = source.yes("verified")
                ? List.<String>of()
                : List.of(Doubt.FIGURE_NOT_READ.inWords() + " (" + citation() + ")");
        return Ruling.of("The order may be made like that", step, doubts, edition);
    }

    private Optional<Integer> shortest() {
        return Optional.ofNullable(source.number("shortest"));
    }

    private Optional<Integer> longest() {
        return Optional.ofNullable(source.number("longest"));
    }

    private Optional<Integer> minimumAge() {
        return Optional.ofNullable(source.number("minimum_age"));
    }

    private String citation() {
        return source.text("citation");
    }

    private Step atLeast(int months, Length fixed) {
        var rule =
                "A fixed period of %s or more".formatted(Length.ofMonths(months).inWords());
        return Step.fact(rule, citation(), fixed.inWords(), Outcome.of(fixed.months() >= months));
    }

    private Step atMost(int months, Length fixed) {
        boolean within = fixed.months() < months || (fixed.months() == months && fixed.days() == 0);
        var rule =
                "A fixed period of %s or less".formatted(Length.ofMonths(months).inWords());
        return Step.fact(rule, citation(), fixed.inWords(), Outcome.of(within));
    }

    private Step untilFurther() {
        return Step.fact(
                "It may run until further order",
                citation(),
                "Made until further order",
                Outcome.of(source.yes("until_further_order")));
    }

    private Step oldEnough(int minimum, int age) {
        return Step.fact(
                "Only of somebody aged %d or over".formatted(minimum),
                citation(),
                "Aged " + age,
                Outcome.of(age >= minimum));
    }

    private Step nothingRecorded() {
        return Step.fact(
                "For how long it was made",
                citation(),
                "Not recorded: for how long the order was made",
                Outcome.UNKNOWN);
    }
}
