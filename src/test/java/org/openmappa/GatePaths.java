package org.openmappa;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.shared.Records;
import org.openmappa.shared.UseCase;

/** Follows the calls of use cases until they come to the gate. */
final class GatePaths {
    /** Public methods of use cases that touch no protected row. */
    private static final Map<String, String> NEED_NO_GATE = Map.of(
            "CompileReturn.usualDay", "only works out the last 31 March",
            "ListCases.today", "only asks the clock",
            "AgreeAction.usualDue", "only works out a date",
            "ReportAction.isFor", "compares what was read already");

    private GatePaths() {}

    static List<String> withoutGate(JavaClasses house) {
        return house.stream()
                .filter(c -> c.isAnnotatedWith(UseCase.class))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(m -> !NEED_NO_GATE.containsKey(name(m)))
                .filter(m -> !passes(m, new HashSet<>()))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
    }

    private static boolean passes(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && unit.getCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Gate.class)
                                || handsOverTheToken(
                                        call.getTargetOwner(), call.getTarget().getName())
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(JavaCodeUnit.class::isInstance)
                                        .map(JavaCodeUnit.class::cast)
                                        .filter(next -> ours(next.getOwner()))
                                        .filter(next -> passes(next, seen))
                                        .isPresent());
    }

    /** A function of the database that gets the session's token checks the right and writes the trail itself. */
    private static boolean handsOverTheToken(JavaClass owner, String method) {
        if (!owner.isAnnotatedWith(Records.class) || owner.isEquivalentTo(GiveAccess.class)) {
            return false;
        }
        Path source = Path.of("src/main/java", owner.getName().replace('.', '/') + ".java");
        return Pattern.compile("\\n    [^\\n=;]*\\b" + method + "\\([^;]*\\) \\{(.*?)\\n    }", Pattern.DOTALL)
                .matcher(read(source))
                .results()
                .anyMatch(body -> body.group(1).contains("(:token"));
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith("org.openmappa");
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
