package io.steward.playbook.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.steward.platform.testing.Database;
import io.steward.playbook.ServiceTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlaybookResourceTest extends ServiceTest {

    private static final String CALLS = """
            { "key": "calls", "name": "Calls", "kind": "CADENCE", "trigger": { "manual": true }, "steps": [
              { "key": "call", "name": "Call", "at": "P1D", "task": { "title": "Call", "owner": "OWNER", "due": "P1D" } } ] }
            """;

    @Inject
    BuiltInPlaybooks builtIn;

    @Inject
    PlaybookService service;

    @Test
    void theBuiltInPlaybooksArePublished() {
        var answer = as("vera", "viewer").get("/v1/playbooks").then();

        answer.statusCode(200)
                .body("items.key", contains("low-usage", "onboarding"))
                .body("items.published", contains(1, 1));
    }

    @Test
    void theListBringsDefinitionsWhereTheyAreAskedFor() {
        var with = as("vera", "viewer").get("/v1/playbooks?include=definitions").then();
        var without = as("vera", "viewer").get("/v1/playbooks").then();

        with.statusCode(200).body("items[0].definition.steps.key", hasItems("re-engagement", "escalation"));
        without.body("items[0].definition", nullValue());
        as("vera", "viewer").get("/v1/playbooks?include=runs").then().statusCode(422);
    }

    @Test
    void loadingABuiltInPlaybookAgainMakesNoNewVersion() throws Throwable {
        var source = DefinitionReader.read(BuiltInPlaybooks.text("low-usage.yaml"));

        VertxContextSupport.subscribeAndAwait(() -> builtIn.load(source));

        assertThat(Database.count("playbook_versions WHERE playbook_key = 'low-usage'"))
                .isEqualTo(1);
    }

    @Test
    void aChangedBuiltInPlaybookIsTheNextVersion() throws Throwable {
        var changed = DefinitionReader.read(CALLS.replace("P1D", "P3D"));
        VertxContextSupport.subscribeAndAwait(() -> service.loadBuiltIn(DefinitionReader.read(CALLS), "built-in"));

        VertxContextSupport.subscribeAndAwait(() -> service.loadBuiltIn(changed, "built-in"));

        assertThat(Database.rows(
                        "SELECT version, status FROM playbook_versions WHERE playbook_key = 'calls' ORDER BY version"))
                .extracting(row -> row.get("version") + " " + row.get("status"))
                .containsExactly("1 RETIRED", "2 PUBLISHED");
    }

    @Test
    void aDefinitionIsSavedAsADraftAndThenPublished() {
        var saved = as("lea", "lead").body(CALLS).post("/v1/playbooks").then();

        saved.statusCode(201)
                .body("published", nullValue())
                .body("versions[0].status", equalTo("DRAFT"))
                .body("versions[0].createdBy", equalTo("lea"))
                .body("definition.steps[0].key", equalTo("call"));
        as("lea", "lead")
                .post("/v1/playbooks/calls/versions/1/publication")
                .then()
                .statusCode(201)
                .body("published", equalTo(1));
    }

    @Test
    void theSameContentIsNoNewVersion() {
        as("lea", "lead").body(CALLS).post("/v1/playbooks");

        var again = as("lea", "lead").body(CALLS).post("/v1/playbooks").then();

        again.statusCode(200).body("versions.version", contains(1));
    }

    @Test
    void everyFaultOfADefinitionIsAnswered() {
        var answer = as("lea", "lead")
                .body(CALLS.replace("CADENCE", "PARTY").replace("\"owner\": \"OWNER\",", ""))
                .post("/v1/playbooks")
                .then();

        answer.statusCode(422).body("errors.pointer", containsInAnyOrder("#/kind", "#/steps/0/task/owner"));
    }

    @Test
    void anUnknownVersionIsNotFound() {
        as("lea", "lead")
                .post("/v1/playbooks/low-usage/versions/99/publication")
                .then()
                .statusCode(404);
    }

    @Test
    void onePlaybookIsReadWithItsDefinition() {
        var answer = as("vera", "viewer").get("/v1/playbooks/low-usage").then();

        answer.statusCode(200)
                .body("definition.steps.key", hasItems("re-engagement", "personal-outreach", "escalation"))
                .body("versions[0].publishedBy", equalTo("steward"));
    }
}
