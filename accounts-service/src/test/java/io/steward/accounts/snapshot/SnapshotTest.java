package io.steward.accounts.snapshot;

import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.accounts.SqlStatements;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts at a glance. */
@QuarkusTest
class SnapshotTest {

    private static final String CARL = Tokens.of("carl", "csm");

    @Inject
    SqlStatements statements;

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void aSnapshotTellsWhatIsKnownAndWhyItIsUrgent() {
        // Given
        UUID id = existing("crm-1", with(account("Acme"), "renewsOn", "2026-03-20"));
        Database.execute(
                "UPDATE accounts SET score = 55, band = 'AT_RISK', open_tasks = 2, last_contact_at = '2026-02-27T09:00:00Z'");
        for (int day = 1; day <= 4; day++) {
            note(id, "Note " + day, "2026-02-0" + day + "T10:00:00.5Z");
        }

        // When
        Response answer = snapshots(id.toString());

        // Then
        answer.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Acme"))
                .body("items[0].score", equalTo(55))
                .body("items[0].band", equalTo("AT_RISK"))
                .body("items[0].openTasks", equalTo(2))
                .body("items[0].lastContactAt", equalTo("2026-02-27T09:00:00Z"))
                .body("items[0].priority", equalTo("URGENT"))
                .body(
                        "items[0].reasons",
                        equalTo(List.of("the score is below 60", "the contract renews within 30 days")))
                .body("items[0].notes.text", equalTo(List.of("Note 4", "Note 3", "Note 2")))
                .body("items[0].notes[0].author", equalTo("carl"))
                .body("items[0].notes[0].occurredAt", equalTo("2026-02-04T10:00:00.500Z"));
    }

    @Test
    void ofWhatIsUnknownNothingIsMadeUp() {
        Response answer = snapshots(existing("crm-1").toString());

        answer.then()
                .body("items[0].score", nullValue())
                .body("items[0].lastContactAt", nullValue())
                .body("items[0].priority", equalTo("LOW"))
                .body("items[0].notes", hasSize(0));
    }

    @Test
    void manySnapshotsAreOneStatement() {
        // Given
        String ids = existing("a") + "," + existing("b") + "," + existing("c") + "," + UUID.randomUUID();

        // When
        List<String> sent = statements.during(() -> snapshots(ids).then().body("items", hasSize(3)));

        // Then
        assertThat(sent).hasSize(1);
    }

    @Test
    void theNewestOfManyFeedsAreOneStatement() {
        // Given
        UUID first = existing("a");
        UUID second = existing("b");
        List.of(first, second).forEach(id -> {
            note(id, "Old", "2026-01-01T10:00:00Z");
            note(id, "New", "2026-01-02T10:00:00Z");
        });

        // When
        List<String> sent = statements.during(() -> {
            Response answer =
                    as(CARL).get("/v1/timeline-entries?kinds=NOTE&first=1&accountIds=" + first + "," + second);
            answer.then().body("items.text", equalTo(List.of("New", "New")));
        });

        // Then
        assertThat(sent).hasSize(1);
    }

    @Test
    void idsAreRequired() {
        as(CARL).get("/v1/account-snapshots").then().statusCode(422);
        as(CARL).get("/v1/timeline-entries?first=0").then().statusCode(422).body("errors", hasSize(2));
    }

    private static Response snapshots(String ids) {
        return as(CARL).get("/v1/account-snapshots?accountIds=" + ids);
    }

    private static void note(UUID account, String text, String at) {
        as(CARL).body(Map.of("kind", "NOTE", "text", text, "occurredAt", at))
                .post("/v1/accounts/{id}/timeline/activities", account)
                .then()
                .statusCode(201);
    }
}
