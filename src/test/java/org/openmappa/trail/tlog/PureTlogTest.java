package org.openmappa.trail.tlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PureTlogTest {
    @Test
    void theLogKnowsNeitherFrameworkNorDatabaseNorTheRestOfTheHouse() {
        noClasses()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.openmappa.trail.tlog",
                        "java.lang..",
                        "java.util..",
                        "java.nio..",
                        "java.time..",
                        "java.security..",
                        "org.jspecify..",
                        "")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.openmappa.trail.tlog"));
    }
}
