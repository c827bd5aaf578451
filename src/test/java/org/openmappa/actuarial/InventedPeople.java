package org.openmappa.actuarial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invented people with the sums of all predictors, worked out by a second program from the same coefficients. */
record InventedPeople(PredictorFacts facts, List<Double> sums) {

    static Stream<InventedPeople> all() {
        return lines().filter(l -> !l.startsWith("#")).skip(1).map(InventedPeople::read);
    }

    double sum(Predictor predictor, Score.Version version) {
        int first = List.of(Predictor.values()).indexOf(predictor) * 2;
        return sums.get(version == Score.Version.STATIC ? first : first + 1);
    }

    private static InventedPeople read(String line) {
        var c = line.split(",", -1);
        var facts = new PredictorFacts(
                Sex.valueOf(c[0]),
                LocalDate.parse(c[1]),
                LocalDate.parse(c[2]),
                LocalDate.parse(c[3]),
                LocalDate.parse(c[4]),
                Integer.valueOf(c[5]),
                Integer.valueOf(c[6]),
                Integer.valueOf(c[7]),
                OffenceCategory.valueOf(c[8]),
                needs(c[9])
                        .using(words(c[10]).map(Drug::valueOf).collect(Collectors.toSet()))
                        .after(words(c[11]).map(PastOffence::valueOf).collect(Collectors.toSet())));
        return new InventedPeople(
                facts, Arrays.stream(c).skip(12).map(Double::valueOf).toList());
    }

    private static Needs needs(String answers) {
        var needs = Needs.unknown();
        for (var answer : words(answers).map(a -> a.split("=", -1)).toList()) {
            needs = needs.with(Need.numbered(answer[0]).orElseThrow(), Integer.parseInt(answer[1]));
        }
        return needs;
    }

    private static Stream<String> words(String cell) {
        return Stream.of(cell).map(String::strip).filter(c -> !c.isEmpty()).flatMap(c -> Arrays.stream(c.split(" ")));
    }

    private static Stream<String> lines() {
        try (InputStream in = InventedPeople.class.getResourceAsStream("/actuarial/invented-predictions.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
