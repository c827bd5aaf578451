package org.openmappa.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PureLawTest {
    private static final JavaClasses LAW = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.openmappa.law");

    @Test
    void theLawKnowsNeitherFrameworkNorDatabaseNorTheRestOfTheHouse() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.openmappa.law..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.io..",
                        "java.nio..",
                        "org.jspecify..")
                .check(LAW);
    }

    @Test
    void theLawHasNoClockOfItsOwn() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "now() is called", call -> call.getTarget().getName().equals("now")))
                .check(LAW);
    }
}
