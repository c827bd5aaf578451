package org.openmappa.actuarial;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PureActuarialTest {
    private static final JavaClasses TOOLS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openmappa.actuarial");

    @Test
    void theToolsKnowNeitherFrameworkNorDatabaseNorTheRestOfTheHouse() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.openmappa.actuarial..",
                        "java.lang..",
                        "java.math..",
                        "java.util..",
                        "java.time..",
                        "java.io..",
                        "java.nio..",
                        "org.jspecify..")
                .check(TOOLS);
    }

    @Test
    void theToolsHaveNoClockOfTheirOwn() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "now() is called", call -> call.getTarget().getName().equals("now")))
                .check(TOOLS);
    }
}
