package io.steward.accounts.ownership;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static io.steward.accounts.ownership.Staff.settings;
import static io.steward.accounts.ownership.Staff.works;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.Api;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts are spread anew when somebody decides so, and never before. */
@QuarkusTest
class RebalancingTest {

    @Inject
    RebalancingRunService runs;

    @BeforeEach
    void carlHasEightAccountsAndCoraNone() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        works("carl", "smb", 10);
        works("cora", "smb", 10);
        Staff.are(settings(false));
        for (int number = 1; number <= 8; number++) {
            existing("crm-" + number);
        }
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void aProposalTellsLoadsAndMovesAndChangesNothing() {
        // Given
        List<Map<String, Object>> before = Database.rows("SELECT id, owner, version FROM accounts ORDER BY id");

        // When
        Response proposal = propose(Map.of());

        // Then
        proposal.then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .header("ETag", is("\"1\""))
                .body("status", is("PROPOSED"))
                .body("scope", is("ALL"))
                .body("requestedBy", is("lea"))
                .body("lines.proposed", is(4))
                .body("people.username", contains("carl", "cora"))
                .body("people.loadBefore", contains(8, 0))
                .body("people.loadAfter", contains(4, 4))
                .body("people.utilisationAfter", everyItem(is(0.4f)));
        assertThat(Database.rows("SELECT id, owner, version FROM accounts ORDER BY id"))
                .isEqualTo(before);
    }

    @Test
    void theLinesSayWhoGetsWhatAndWhyInPages() {
        // Given
        String id = propose(Map.of("pool", "smb", "maximumMoves", 3)).path("id");

        // When
        Response first = lines(id, "?limit=2");

        // Then
        first.then()
                .body("items.position", contains(1, 2))
                .body("items.externalId", contains("crm-8", "crm-7"))
                .body("items.from", everyItem(is("carl")))
                .body("items.to", everyItem(is("cora")))
                .body("items[0].weight", is(1))
                .body("items[0].reason", is("Rebalanced in pool smb: carl 80 % → 70 %, cora 0 % → 10 %"));
        lines(id, "?limit=2&after=" + first.path("next"))
                .then()
                .body("items.externalId", contains("crm-6"))
                .body("next", nullValue());
    }

    @Test
    void whatIsInRenewalOrAtRiskOrHasOpenTasksStaysUnlessItIsAskedFor() {
        // Given
        put("crm-1", with(account("Account crm-1"), "stage", "RENEWAL"));
        Database.execute("UPDATE accounts SET open_tasks = 1 WHERE external_id IN ('crm-2', 'crm-3')");
        Database.execute("UPDATE accounts SET at_risk_since = now() WHERE external_id IN ('crm-4', 'crm-5', 'crm-6')");

        // When
        Response careful = propose(Map.of());
        Response bold = propose(Map.of("keepAtRisk", false));

        // Then
        assertThat(keys(careful)).containsExactly("crm-8", "crm-7");
        assertThat(keys(bold)).containsExactly("crm-8", "crm-7", "crm-6", "crm-5");
    }

    @Test
    void whatIsAppliedIsToldWithItsReasonAndWhoDecidedIt() {
        // Given
        String id = propose(Map.of("maximumMoves", 1)).path("id");
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {

            // When
            Response accepted = apply(id);

            // Then
            accepted.then().statusCode(202).body("decidedBy", is("lea"));
            EventEnvelope fact = accounts.await(event -> event.type().equals("steward.account.updated.v1"));
            assertThat(fact.data().path("account").path("owner").asText()).isEqualTo("cora");
            assertThat(fact.data().path("previous").path("owner").asText()).isEqualTo("carl");
            assertThat(fact.data().path("reason").asText()).startsWith("Rebalanced in pool smb");
        }
        awaitApplied(id).then().body("lines.applied", is(1)).body("people.loadAfter", contains(7, 1));
        lines(id, "").then().body("items.status", contains("APPLIED"));
        assertThat(Database.rows("SELECT actor FROM audit_entries WHERE aggregate = 'account' AND action = 'CHANGED'"))
                .containsExactly(Map.of("actor", "lea"));
    }

    @Test
    void anExcludedLineIsNotAppliedAndCanBeTakenBackIn() {
        // Given
        Response proposal = propose(Map.of());
        String id = proposal.path("id");
        List<String> accounts = lines(id, "").path("items.accountId");
        exclusion(id, accounts.get(0), "PUT", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("lines.excluded", is(1))
                .body("people.loadAfter", contains(5, 3));
        exclusion(id, accounts.get(1), "PUT", "\"1\"").then().statusCode(412);
        exclusion(id, accounts.get(1), "PUT", "\"2\"").then().statusCode(200);
        exclusion(id, accounts.get(1), "DELETE", "\"3\"").then().statusCode(200);

        // When
        apply(id).then().statusCode(202);

        // Then
        awaitApplied(id).then().body("lines.applied", is(3)).body("lines.excluded", is(1));
        assertThat(owner(accounts.get(0))).isEqualTo("carl");
        exclusion(id, accounts.get(0), "DELETE", "*").then().statusCode(409);
    }

    @Test
    void whatHasChangedSinceTheProposalIsSkippedWithItsReason() {
        // Given
        String id = propose(Map.of()).path("id");
        put("crm-8", with(account("Account crm-8"), "owner", "lea")).then().statusCode(200);
        put("crm-7", with(account("Account crm-7"), "stage", "CHURNED")).then().statusCode(200);

        // When
        apply(id).then().statusCode(202);

        // Then
        awaitApplied(id).then().body("lines.applied", is(2)).body("lines.skipped", is(2));
        lines(id, "?status=SKIPPED")
                .then()
                .body("items.externalId", contains("crm-8", "crm-7"))
                .body("items.skipped", contains("OWNER_CHANGED", "NO_CUSTOMER"));
        assertThat(Database.rows("SELECT owner FROM accounts WHERE external_id = 'crm-8'"))
                .containsExactly(Map.of("owner", "lea"));
    }

    @Test
    void whoeverLeftSinceTheProposalGetsNothing() {
        // Given
        String id = propose(Map.of()).path("id");
        Database.execute("UPDATE staff SET enabled = false, left_at = now() WHERE username = 'cora'");

        // When
        apply(id).then().statusCode(202);

        // Then
        awaitApplied(id).then().body("lines.skipped", is(4));
        lines(id, "").then().body("items.skipped", everyItem(is("PERSON_LEFT")));
    }

    @Test
    void whatIsDismissedIsNeverApplied() {
        // Given
        String id = propose(Map.of()).path("id");

        // When
        Response dismissed = as(LEA).post("/v1/rebalancings/{id}/dismissal", id);

        // Then
        dismissed.then().statusCode(200).body("status", is("DISMISSED")).body("finishedAt", is("2026-03-01T08:00:00Z"));
        apply(id).then().statusCode(409);
        as(LEA).post("/v1/rebalancings/{id}/dismissal", id).then().statusCode(200);
        as(LEA).get("/v1/rebalancings?status=DISMISSED").then().body("items.id", contains(id));
        as(LEA).get("/v1/rebalancings?status=PROPOSED").then().body("items", hasSize(0));
    }

    @Test
    void allAccountsOfAPersonGoToThePoolAndWhoFindsNobodyIsALineToo() {
        // Given
        Staff.left("otto", "smb");
        Database.execute("UPDATE accounts SET owner = 'otto'");
        Database.execute("UPDATE staff SET capacity = 3 WHERE username IN ('carl', 'cora')");
        Staff.are(with(settings(false), "rules", List.of()));

        // When
        Response proposal = propose(Map.of("from", "otto"));

        // Then
        proposal.then()
                .body("scope", is("PERSON"))
                .body("lines.proposed", is(6))
                .body("lines.withoutPlace", is(2))
                .body("people.username", contains("carl", "cora", "otto"))
                .body("people.loadBefore", contains(0, 0, 8))
                .body("people.loadAfter", contains(3, 3, 2));
        lines(proposal.path("id"), "?status=WITHOUT_PLACE")
                .then()
                .body("items.reason", everyItem(is("nobody in pool smb has room for it")))
                .body("items.to", contains(nullValue(), nullValue()));
    }

    @Test
    void accountsOfNobodyAreProposedToSomebody() {
        // Given
        Database.execute("UPDATE accounts SET owner = NULL");
        String id = propose(Map.of("withoutOwner", true)).path("id");
        lines(id, "").then().body("items.from", everyItem(nullValue()));

        // When
        apply(id).then().statusCode(202);

        // Then
        awaitApplied(id).then().body("lines.applied", is(8)).body("people.loadAfter", contains(4, 4));
        assertThat(Database.count("accounts WHERE owner IS NULL")).isZero();
    }

    @Test
    void twoWorkersAtOnceApplyEachLineOnce() {
        // Given
        String id = propose(Map.of()).path("id");
        apply(id).then().statusCode(202);

        // When
        Uni.join()
                .all(runs.applySome(), runs.applySome(), runs.applySome())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(20));

        // Then
        awaitApplied(id).then().body("lines.applied", is(4)).body("lines.skipped", is(0));
        assertThat(Database.rows(
                        "SELECT account_id FROM audit_entries WHERE aggregate = 'account' AND action = 'CHANGED'"))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRequestThatIsRepeatedWithItsKeyProposesOnce() {
        // Given
        Response first = as(LEA).header("Idempotency-Key", "k-1").body(Map.of()).post("/v1/rebalancings");

        // When
        Response second =
                as(LEA).header("Idempotency-Key", "k-1").body(Map.of()).post("/v1/rebalancings");

        // Then
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(Database.count("rebalancings")).isEqualTo(1);
    }

    @Test
    void everyFaultOfARequestIsNamed() {
        assertThat(pointers(propose(Map.of("pool", "smb", "from", "carl", "maximumMoves", 0))))
                .containsExactlyInAnyOrder("#", "#/maximumMoves");
        assertThat(pointers(propose(Map.of("pool", "nowhere")))).containsExactly("#/pool");
        assertThat(Database.count("rebalancings")).isZero();
    }

    @Test
    void aCsmProposesNothing() {
        as(Tokens.of("carl", "csm"))
                .body(Map.of())
                .post("/v1/rebalancings")
                .then()
                .statusCode(403);
    }

    private static Response propose(Map<String, Object> body) {
        return as(LEA).body(body).post("/v1/rebalancings");
    }

    private static Response apply(String id) {
        return as(LEA).post("/v1/rebalancings/{id}/application", id);
    }

    private static Response lines(String id, String query) {
        return as(LEA).get("/v1/rebalancings/" + id + "/lines" + query);
    }

    private static List<String> keys(Response proposal) {
        return lines(proposal.path("id"), "").path("items.externalId");
    }

    private static Response exclusion(String id, String account, String method, String ifMatch) {
        return as(LEA).header("If-Match", ifMatch)
                .request(method, "/v1/rebalancings/{id}/lines/{account}/exclusion", id, account);
    }

    private static String owner(String account) {
        return as(LEA).get("/v1/accounts/{id}", UUID.fromString(account)).path("owner");
    }

    private static Response awaitApplied(String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> as(LEA).get("/v1/rebalancings/{id}", id), found -> "APPLIED".equals(found.path("status")));
    }
}
