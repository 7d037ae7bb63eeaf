package io.steward.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules of style that a machine can keep. A module keeps them by one class in its base package: {@code class
 * ArchitectureTest extends ArchitectureRules {}}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

    private static final String ENTITY = "jakarta.persistence.Entity";

    private static final Set<String> CLOCKLESS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime");

    private JavaClasses main;

    @BeforeAll
    void readMainClasses() {
        main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                // Fixtures lie in a module's main folder, and are tests all the same.
                .withImportOption(location -> !location.contains("/io/steward/platform/testing/"))
                .importPackages(getClass().getPackageName());
    }

    @Test
    void aResourceTouchesNoRepositoryNoStoreAndNoEntity() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Repository")
                        .or(simpleNameEndingWith("Store"))
                        .or(DescribedPredicate.describe("are entities", type -> type.isAnnotatedWith(ENTITY))))
                .because("it turns a request into a command for its service and the outcome into a view"));
    }

    @Test
    void featuresMeetThroughServices() {
        check(classes()
                .should(stayOutOfOtherFeatures())
                .because("a feature's repositories, stores and resources are its own"));
    }

    @Test
    void onlyServicesDeclareTransactions() {
        check(methods()
                .that()
                .areAnnotatedWith("io.quarkus.hibernate.reactive.panache.common.WithTransaction")
                .should()
                .beDeclaredInClassesThat(simpleNameEndingWith("Service"))
                .because("a use case is one transaction, and use cases are the verbs of services"));
    }

    @Test
    void onlyServicesStoresAndTheInboxOpenTransactions() {
        check(noClasses()
                .that(DescribedPredicate.not(simpleNameEndingWith("Service")
                        .or(simpleNameEndingWith("Store"))
                        .or(simpleNameEndingWith("Inbox"))
                        .or(DescribedPredicate.describe(
                                "of the platform's idempotency",
                                type -> type.getPackageName().endsWith(".platform.idempotency")))))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "opens a transaction",
                        call -> call.getName().equals("withTransaction")
                                && !call.getTargetOwner().getPackageName().startsWith("io.steward"))));
    }

    @Test
    void theGatewayKnowsNoDatabase() {
        check(noClasses()
                .that()
                .resideInAPackage("io.steward.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..", "io.vertx..sqlclient..", "java.sql.."));
    }

    @Test
    void nothingBlocksOnAUni() {
        check(noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "blocks on a Uni",
                        call -> call.getName().equals("await")
                                && call.getTargetOwner().isAssignableTo("io.smallrye.mutiny.Uni"))));
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        check(noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Helper|Utils?|Manager|Impl|Dto|DTO)")
                .because("such a name stands for a concept that was not found"));
    }

    @Test
    void settingsAreConfigMappings() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.config.inject.ConfigProperty"));
    }

    @Test
    void nothingPrintsToTheConsole() {
        check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    @Test
    void theTimeComesFromTheClock() {
        check(noClasses()
                .that()
                // An id of version 7 begins with the machine's time, by its definition.
                .doNotHaveSimpleName("Identifiers")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("asks the machine for the time", ArchitectureRules::asksForNow)));
    }

    @Test
    void contractsAreRecordsEnumsAndInterfaces() {
        check(classes()
                .that()
                .resideInAPackage("io.steward.platform.contracts..")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should(beDataOnly()));
    }

    private static ArchCondition<JavaClass> stayOutOfOtherFeatures() {
        return new ArchCondition<>("not depend on another feature's repositories, stores and resources") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(ArchitectureRules::reachesIntoAnotherFeature)
                        .forEach(found -> events.add(SimpleConditionEvent.violated(found, found.getDescription())));
            }
        };
    }

    private static boolean reachesIntoAnotherFeature(Dependency dependency) {
        JavaClass target = dependency.getTargetClass();
        String from = dependency.getOriginClass().getPackageName();
        String to = target.getPackageName();
        boolean related = from.equals(to) || from.startsWith(to + ".") || to.startsWith(from + ".");
        boolean inner = target.getSimpleName().endsWith("Repository")
                || target.getSimpleName().endsWith("Store")
                || target.getSimpleName().endsWith("Resource");
        // The platform's stores, such as the outbox's, are there to be used.
        return inner && !related && to.startsWith("io.steward") && !to.startsWith("io.steward.platform");
    }

    private static ArchCondition<JavaClass> beDataOnly() {
        return new ArchCondition<>("be a record, an enum or an interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.isRecord() && !type.isEnum() && !type.isInterface()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is none of them"));
                }
            }
        };
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(main);
    }

    private static boolean asksForNow(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean withoutClock = call.getName().equals("now")
                && CLOCKLESS.contains(owner.getName())
                && call.getTarget().getFullName().endsWith("()");
        return withoutClock || (call.getName().equals("currentTimeMillis") && owner.isEquivalentTo(System.class));
    }
}
