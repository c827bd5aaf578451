package org.openmappa;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openmappa.access.Gate;
import org.openmappa.shared.Ids;
import org.openmappa.shared.Records;
import org.openmappa.shared.UseCase;
import org.openmappa.web.Drafts;
import org.openmappa.web.Once;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** What the compiler cannot keep: who may ask the time, the database and the gate. */
class ArchitectureTest {
    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openmappa");

    private static final DescribedPredicate<JavaClass> CONTROLLER = annotatedWith(Controller.class)
            .or(annotatedWith(RestController.class))
            .forSubtype();

    /** The rooms of pages and of the API of the modules; the module {@code web} itself is the frame that they share. */
    private static final DescribedPredicate<JavaClass> SIDE_ROOM =
            resideInAnyPackage("org.openmappa.*.web..", "org.openmappa.*.api..");

    private static final DescribedPredicate<JavaClass> HOLDS_SQL = annotatedWith(Records.class)
            .<JavaClass>forSubtype()
            .or(simpleNameEndingWith("Records"))
            .or(resideInAnyPackage("org.openmappa.access", "org.openmappa.app", "org.openmappa.demo.."))
            .or(JavaClass.Predicates.belongToAnyOf(Drafts.class, Once.class));

    @Test
    void nobodyAsksTheTimeButTheClock() {
        noClasses()
                .should()
                .callMethodWhere(asksTheTime())
                .because("a test must be able to say what day it is: inject java.time.Clock")
                .check(HOUSE);
    }

    @Test
    void theLawAndTheScoresArePureJava() {
        noClasses()
                .that()
                .resideInAnyPackage("org.openmappa.law..", "org.openmappa.actuarial..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
                .check(HOUSE);
    }

    @Test
    void onlyRecordsSpeakSql() {
        noClasses()
                .that(DescribedPredicate.not(HOLDS_SQL))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.sql..", "org.springframework.jdbc.core..")
                        .or(JavaClass.Predicates.belongToAnyOf(java.sql.Connection.class)))
                .check(HOUSE);
    }

    @Test
    void controllersArePackagePrivateAndLiveInTheSideRooms() {
        classes()
                .that(CONTROLLER)
                .should()
                .notBePublic()
                .andShould()
                .resideInAnyPackage("org.openmappa.*.web..", "org.openmappa.*.api..", "org.openmappa.web..")
                .check(HOUSE);
    }

    @Test
    void pagesAndApiSpeakToUseCasesOnly() {
        noClasses()
                .that(SIDE_ROOM)
                .should()
                .dependOnClassesThat(HOLDS_SQL
                        .and(annotatedWith(Records.class))
                        .or(JavaClass.Predicates.belongToAnyOf(Gate.class, JdbcClient.class)))
                .because("a second path to the data is a path without a trail")
                .check(HOUSE);
    }

    @Test
    void aModuleDoesNotKnowItsOwnPages() {
        noClasses()
                .that()
                .resideInAnyPackage("org.openmappa.*")
                .should()
                .dependOnClassesThat(SIDE_ROOM)
                .check(HOUSE);
    }

    @Test
    void everyUseCasePassesTheGate() {
        assertThat(GatePaths.withoutGate(HOUSE))
                .as("public methods of use cases that neither pass the gate nor call what does")
                .isEmpty();
    }

    @Test
    void whatEntersByAFormHasALimit() {
        assertThat(FormLimits.withoutLimit(HOUSE))
                .as("texts that are bound from a request without @Size or @Pattern")
                .isEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .check(HOUSE);
    }

    @Test
    void fieldsOfBeansAreFinal() {
        fields().that()
                .areDeclaredInClassesThat(annotatedWith(UseCase.class)
                        .<JavaClass>forSubtype()
                        .or(annotatedWith(Records.class))
                        .or(CONTROLLER))
                .should()
                .beFinal()
                .check(HOUSE);
    }

    @Test
    void nothingOldOrDangerousIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|Hashtable|Vector|logging\\..*)"
                        + "|java\\.text\\.SimpleDateFormat|java\\.io\\.(ObjectInputStream|ObjectOutputStream)"
                        + "|javax\\.naming\\..*"
                        + "|org\\.springframework\\.expression\\..*|org\\.springframework\\.jdbc\\.core\\.JdbcTemplate")
                .check(HOUSE);
    }

    @Test
    void everyCookieIsMadeInOneOfTwoPlaces() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.openmappa.access.HostCookie")
                .and()
                .doNotHaveFullyQualifiedName("org.openmappa.web.Security")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.servlet\\.http\\.Cookie|org\\.springframework\\.http\\.ResponseCookie.*")
                .because("a cookie is for this host only, over TLS, and not for scripts")
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLineStartsProcesses() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.openmappa.app..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, Runtime.class)
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.openmappa.app..", "org.openmappa.demo..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNothingIsNull() {
        Set<String> told = HOUSE.stream()
                .filter(c -> c.getSimpleName().equals("package-info"))
                .filter(c -> c.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(JavaClass::getPackageName)
                .collect(java.util.stream.Collectors.toSet());
        assertThat(HOUSE.stream().map(JavaClass::getPackageName).distinct().filter(p -> !told.contains(p)))
                .isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheTime() {
        return DescribedPredicate.describe("asks the time without a clock", access -> {
            if (access.getOriginOwner().isEquivalentTo(Ids.class)) {
                return false; // an identifier sorts by real time, whatever day a test plays
            }
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && target instanceof AccessTarget.CodeUnitAccessTarget call
                    && call.getRawParameterTypes().isEmpty();
            boolean millis =
                    owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
            return now || millis;
        });
    }
}
