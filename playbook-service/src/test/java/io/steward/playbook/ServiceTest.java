package io.steward.playbook;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.Topics;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the running service share: a clean database, a clock that stands still, topics, and callers. */
public abstract class ServiceTest {

    protected final Topic accounts = Topic.of(Topics.ACCOUNTS);
    protected final Topic health = Topic.of(Topics.HEALTH);
    protected final Topic playbooks = Topic.of(Topics.PLAYBOOKS);
    protected final Topic messages = Topic.of(Topics.MESSAGE_REQUESTS);

    @BeforeEach
    void clean() {
        TestClock.set(Samples.NOW);
        // Built-in playbooks came with the start and stay, their versions too; what tests publish goes.
        Database.execute("DELETE FROM tasks");
        Database.execute("DELETE FROM run_steps");
        Database.execute("DELETE FROM runs");
        Database.execute("DELETE FROM playbook_versions WHERE created_by <> 'steward'");
        Database.truncate("playbook_versions");
    }

    @AfterEach
    void close() {
        List.of(accounts, health, playbooks, messages).forEach(Topic::close);
        TestClock.reset();
    }

    protected static RequestSpecification as(String username, String... roles) {
        return given().auth().oauth2(Tokens.of(username, roles)).contentType("application/json");
    }

    /** Lets an account become known, and waits until it is. */
    protected UUID knows(AccountView account) {
        tells(account.id(), Samples.created(account));
        awaitRows(1, "known_accounts WHERE id = ? AND account IS NOT NULL", account.id());
        return account.id();
    }

    /** Lets an account with a champion become known. */
    protected UUID knowsAccountWithChampion() {
        UUID id = Identifiers.next();
        accounts.publish(Samples.contact(id, ContactRole.CHAMPION));
        awaitRows(1, "known_contacts WHERE account_id = ?", id);
        return knows(Samples.account(id));
    }

    protected void tells(UUID accountId, DomainEvent event) {
        accounts.publish(event);
    }

    protected static void awaitRows(long count, String from, Object... arguments) {
        Awaitility.await(from).atMost(Duration.ofSeconds(20)).until(() -> Database.count(from, arguments) == count);
    }

    /** The only run of an account, waited for. */
    protected static UUID runOf(UUID accountId) {
        awaitRows(1, "runs WHERE account_id = ?", accountId);
        return (UUID) Database.rows("SELECT id FROM runs WHERE account_id = ?", accountId)
                .getFirst()
                .get("id");
    }

    protected static void awaitStep(UUID runId, String key, String status) {
        awaitRows(1, "run_steps WHERE run_id = ? AND step_key = ? AND status = ?", runId, key, status);
    }

    protected static Map<String, Object> row(String sql, Object... arguments) {
        return Database.rows(sql, arguments).getFirst();
    }

    /** Saves a definition and publishes it. */
    protected static void publishes(String yaml) {
        JsonPath saved = as("ada", "admin")
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/v1/playbooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        as("ada", "admin")
                .post(
                        "/v1/playbooks/{key}/versions/{version}/publication",
                        saved.getString("key"),
                        saved.getInt("versions[0].version"))
                .then()
                .statusCode(201);
    }
}
