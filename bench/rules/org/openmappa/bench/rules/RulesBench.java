package org.openmappa.bench.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.kie.api.runtime.StatelessKieSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openmappa.actuarial.Needs;
import org.openmappa.actuarial.OffenceCategory;
import org.openmappa.actuarial.Predictor;
import org.openmappa.actuarial.PredictorFacts;
import org.openmappa.actuarial.Sex;
import org.openmappa.law.Category;
import org.openmappa.law.Conviction;
import org.openmappa.law.DecideCategory;
import org.openmappa.law.NotificationAnswer;

/** Category and notification with their explanation, and a predictor with its terms, beside Drools without a trace. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBench {
    private static final int CASES = 1000;
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private final List<Conviction> convictions = Facts.some(CASES);
    private StatelessKieSession drools;
    private PredictorFacts person;

    @Setup
    public void prepare() {
        drools = new DroolsRules().session();
        person = new PredictorFacts(
                Sex.MALE,
                LocalDate.of(1985, 5, 5),
                LocalDate.of(2025, 3, 3),
                LocalDate.of(2025, 3, 3),
                LocalDate.of(2025, 4, 1),
                5,
                2,
                17,
                OffenceCategory.values()[0],
                Needs.unknown());
        agree();
    }

    /** The peer answers the same questions in the same way, or there is nothing to compare. */
    private void agree() {
        for (Conviction conviction : convictions) {
            int ours = DecideCategory.on(List.of(conviction), List.of(), DAY)
                    .recorded()
                    .map(Category::number)
                    .orElse(0);
            int theirs = DroolsRules.category(drools, conviction);
            if (ours != theirs) {
                throw new IllegalStateException(conviction + ": " + ours + " and " + theirs);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void categoryAndNotification(Blackhole hole) {
        for (Conviction conviction : convictions) {
            hole.consume(DecideCategory.on(List.of(conviction), List.of(), DAY));
            hole.consume(NotificationAnswer.of(List.of(conviction)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void categoryAlone(Blackhole hole) {
        for (Conviction conviction : convictions) {
            hole.consume(DecideCategory.on(List.of(conviction), List.of(), DAY));
        }
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void droolsCategory(Blackhole hole) {
        for (Conviction conviction : convictions) {
            hole.consume(DroolsRules.category(drools, conviction));
        }
    }

    @Benchmark
    public Object predictor() {
        return Predictor.ARP.score(person);
    }

    public static void main(String[] arguments) throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(RulesBench.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run();
        System.out.printf(
                Locale.UK,
                "drools / categoryAlone: %.1f; drools / categoryAndNotification: %.1f%n",
                score(results, "droolsCategory") / score(results, "categoryAlone"),
                score(results, "droolsCategory") / score(results, "categoryAndNotification"));
    }

    private static double score(Iterable<RunResult> results, String name) {
        for (RunResult result : results) {
            if (result.getParams().getBenchmark().endsWith("." + name)) {
                return result.getPrimaryResult().getScore();
            }
        }
        throw new IllegalStateException("no result of " + name);
    }
}
