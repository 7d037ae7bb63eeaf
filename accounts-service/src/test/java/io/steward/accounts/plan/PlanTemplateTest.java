package io.steward.accounts.plan;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.pointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Templates over HTTP, in YAML and in JSON. */
@QuarkusTest
class PlanTemplateTest {

    private static final String YAML = """
            key: ours
            name: Our way
            kind: SUCCESS
            phases:
              - name: All of it
                fromDay: 1
                toDay: 10
                milestones:
                  - { key: first, title: First step, day: 3 }
            """;

    @Inject
    PlanTemplateService templates;

    @Inject
    PlanTemplateReader reader;

    @BeforeEach
    void onlyWhatIsBuiltIn() {
        Api.clean();
        Database.execute("DELETE FROM plan_template_versions WHERE created_by <> 'steward'");
    }

    @Test
    void theBuiltInTemplatesAreThereAndPublished() {
        as(LEA).get("/v1/plan-templates")
                .then()
                .statusCode(200)
                .body(
                        "items.key",
                        hasItems(
                                "30-60-90",
                                "12-week-onboarding",
                                "saas-tool-success",
                                "course-success",
                                "service-success",
                                "membership-success"))
                .body("items.publishedVersion.toSet()", equalTo(java.util.Set.of(1)))
                .body("items[0].definition", nullValue());
    }

    @Test
    void whatIsExportedIsWhatIsThere() {
        // Given
        String yaml = as(LEA).get("/v1/plan-templates/30-60-90/definition")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();

        // When
        Response again = save(yaml);

        // Then
        again.then().statusCode(200).body("versions.version", equalTo(List.of(1)));
        assertThat(yaml).startsWith("key: 30-60-90\nname: 30-60-90 plan\nkind: ONBOARDING\n");
    }

    @Test
    void aTemplateIsADraftUntilItIsPublishedAndThenNeverChanges() {
        // Given
        save(YAML).then().statusCode(201).body("publishedVersion", nullValue()).header("ETag", equalTo("\"1\""));
        publish(1).then().statusCode(201).body("publishedVersion", equalTo(1));
        save(YAML.replace("day: 3", "day: 4"))
                .then()
                .statusCode(201)
                .body("publishedVersion", equalTo(1))
                .body("definition.phases[0].milestones[0].day", equalTo(3));

        // When
        Response published = publish(2);

        // Then
        published
                .then()
                .body("publishedVersion", equalTo(2))
                .body("versions.status", equalTo(List.of("PUBLISHED", "RETIRED")))
                .body("definition.phases[0].milestones[0].day", equalTo(4));
        publish(1).then().statusCode(409);
        publish(7).then().statusCode(404);
    }

    @Test
    void theSameDefinitionInJsonIsNoNewVersion() {
        // Given
        save(YAML).then().statusCode(201);

        // When
        Response again = as(LEA).body("""
                        {"phases": [{"toDay": 10, "fromDay": 1, "name": "All of it",
                                     "milestones": [{"day": 3, "title": "First step", "key": "first"}]}],
                         "kind": "SUCCESS", "name": "Our way", "key": "ours"}""").put("/v1/plan-templates/ours");

        // Then
        again.then().statusCode(200).body("versions.version", equalTo(List.of(1)));
    }

    @Test
    void everyFaultOfADefinitionIsToldAndNothingIsSaved() {
        Response refused = save("""
                key: Ours!
                name: Our way
                kind: SUCCES
                phases:
                  - name: One
                    fromDay: 5
                    toDay: 10
                outcome: []
                """);

        assertThat(pointers(refused)).containsExactlyInAnyOrder("#/key", "#/kind", "#/outcome");
        assertThat(pointers(save(YAML.replace("fromDay: 1", "fromDay: 0").replace("day: 3", "day: 11"))))
                .containsExactlyInAnyOrder("#/phases/0/fromDay", "#/phases/0/milestones/0/day");
        assertThat(pointers(save(YAML + "successDefinition: no-such\n"))).containsExactly("#/successDefinition");
        save("key: [").then().statusCode(400);
        assertThat(Database.count("plan_template_versions WHERE template_key = 'ours'"))
                .isZero();
    }

    @Test
    void aPathAndAStaleVersionAreKept() {
        // Given
        save(YAML).then().statusCode(201);

        // When
        Response stale = as(LEA).contentType("application/yaml")
                .header("If-Match", "\"7\"")
                .body(YAML.replace("day: 3", "day: 5").getBytes(StandardCharsets.UTF_8))
                .put("/v1/plan-templates/ours");

        // Then
        stale.then().statusCode(412);
        assertThat(pointers(as(LEA).contentType("application/yaml")
                        .body(YAML.getBytes(StandardCharsets.UTF_8))
                        .put("/v1/plan-templates/theirs")))
                .containsExactly("#/key");
        as(LEA).header("If-None-Match", "\"1\"")
                .get("/v1/plan-templates/ours")
                .then()
                .statusCode(304);
    }

    @Test
    void aTemplateThatAUserHasWrittenStaysWhenTheProductBringsAnother() throws Throwable {
        // Given
        save(YAML).then().statusCode(201);
        publish(1).then().statusCode(201);

        // When
        VertxContextSupport.subscribeAndAwait(
                () -> templates.loadBuiltIn(reader.read(YAML.replace("day: 3", "day: 9")), "steward"));

        // Then
        as(LEA).get("/v1/plan-templates/ours")
                .then()
                .body("publishedVersion", equalTo(1))
                .body("versions.createdBy", equalTo(List.of("steward", "lea")));
        Database.execute("DELETE FROM plan_template_versions WHERE template_key = 'ours'");
    }

    private static Response save(String yaml) {
        return as(LEA).contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plan-templates");
    }

    private static Response publish(int version) {
        return as(LEA).post("/v1/plan-templates/ours/versions/{version}/publication", version);
    }
}
