package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rule cases that lie beside the project, where somebody has put them there. */
class ActuarialRuleCasesTest {
    private static final Path CASES = Path.of("../shared/data/cases.csv");
    private static final Set<String> AREAS =
            Set.of("OGRS3", "OGP", "OVP", "OSP_DC", "OSP_IIC", "RSR", "CSRP", "ARP", "VRP", "SVRP");
    private static final Set<String> NOT_COMPARED = Set.of("note", "reason");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> everyCaseOfOurAreasIsAnsweredAsExpected() throws IOException {
        assumeTrue(Files.exists(CASES), "no rule cases beside the project");
        return Files.readAllLines(CASES).stream()
                .skip(1)
                .map(l -> List.of(l.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                .filter(c -> AREAS.contains(c.get(1)))
                .map(c -> DynamicTest.dynamicTest(c.getFirst(), () -> check(c)));
    }

    private static void check(List<String> cells) {
        var answered = ActuarialCases.answer(cells.get(1), new CaseFacts(json(cells.get(2))));
        json(cells.get(3)).forEach((key, expected) -> {
            if (!NOT_COMPARED.contains(key)) {
                assertThat(inDecimalsOf(expected, answered.get(key)))
                        .as(key)
                        .isEqualTo(inDecimalsOf(expected, expected));
            }
        });
    }

    /** An expected figure says by its decimals how exactly it means to be met. */
    private static @Nullable Object inDecimalsOf(Object expected, @Nullable Object value) {
        if (!(expected instanceof Number) || !(value instanceof Number number)) {
            return value;
        }
        int decimals = new BigDecimal(expected.toString()).scale();
        return new BigDecimal(number.toString()).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Map<String, Object> json(String cell) {
        var written = cell.replaceAll("^\"|\"$", "").replace("\"\"", "\"");
        return JSON.readValue(written, new TypeReference<Map<String, Object>>() {});
    }
}
