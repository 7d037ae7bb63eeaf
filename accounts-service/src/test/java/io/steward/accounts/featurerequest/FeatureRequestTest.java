package io.steward.accounts.featurerequest;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers want the product to do, how much it weighs, and what comes of it. */
@QuarkusTest
class FeatureRequestTest {

    private static final String CARL = Tokens.of("carl", "csm");

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        Database.execute("UPDATE revenue_settings SET reporting_currency = 'EUR', version = 1");
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
        Database.execute("UPDATE revenue_settings SET reporting_currency = 'USD', version = 1");
    }

    /**
     * One dollar is 0.50 euro in March; 0.90 only from April on. Enterprise weighs 4, mid-market 3, SMB 2, others 1.
     *
     * <pre>
     * csv      enterprise 1000 EUR · 4 + none 100 USD · 0.5 · 1 = 4050; MRR 1050; 2 supporters
     * dark     SMB 2000 EUR · 2 = 4000; MRR 2000; 1 supporter (and one who churned, who does not count)
     * mobile   mid-market 100 GBP, which has no rate: 0; 1 supporter without a rate
     * </pre>
     */
    @Test
    void theListIsRankedByTierAndMrrOfThoseWhoSupportIt() {
        // Given
        rate("USD", "2026-01-01", 0.5);
        rate("USD", "2026-04-01", 0.9);
        String mobile = request("Mobile app");
        String dark = request("Dark mode");
        String csv = request("Reports as CSV");
        support(csv, customer("e", "ENTERPRISE", 1000, "EUR"), customer("n", null, 100, "USD"));
        support(dark, customer("s", "SMB", 2000, "EUR"));
        UUID gone = customer("g", "ENTERPRISE", 9000, "EUR");
        support(dark, gone);
        as(LEA).body(Map.of("reason", "PRICE")).post("/v1/accounts/{id}/churns", gone).then().statusCode(201);
        support(mobile, customer("m", "MID_MARKET", 100, "GBP"));

        // When
        Response first = as(CARL).get("/v1/feature-requests?limit=2");

        // Then
        first.then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(csv, dark)))
                .body("items.weight", equalTo(List.of(4050.00f, 4000.00f)))
                .body("items[0].mrr.amount", equalTo(1050))
                .body("items[0].mrr.currency", equalTo("EUR"))
                .body("items.supporters", equalTo(List.of(2, 1)));
        Response second = as(CARL).get("/v1/feature-requests?limit=2&after=" + first.<String>path("next"));
        second.then()
                .body("items.id", equalTo(List.of(mobile)))
                .body("items[0].withoutRate", equalTo(1))
                .body("items[0].weight", equalTo(0))
                .body("next", nullValue());
        as(CARL).get("/v1/feature-requests?limit=2&before=" + second.<String>path("previous"))
                .then()
                .body("items.id", equalTo(List.of(csv, dark)));
        as(CARL).get("/v1/feature-requests?status=DONE").then().body("items", hasSize(0));
    }

    @Test
    void feedbackThatBecomesPartOfItMakesItsAccountASupporter() {
        // Given
        UUID acme = existing("crm-1");
        String csv = request("Reports as CSV");
        String item = feedback(acme, null);

        // When
        Response merged = as(CARL).put("/v1/feedback-items/{item}/feature-request/{request}", item, csv);

        // Then
        merged.then().statusCode(200).body("featureRequestId", equalTo(csv));
        as(CARL).get("/v1/feature-requests/{id}/supporters", csv)
                .then()
                .body("items.accountId", equalTo(List.of(acme.toString())))
                .body("items.addedBy", equalTo(List.of("carl")));
        as(CARL).get("/v1/feature-requests?accountId=" + acme).then().body("items.id", equalTo(List.of(csv)));
        as(CARL).put("/v1/feedback-items/{item}/feature-request/{request}", item, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void allWhoAskedForItHearWhatCameOfItOnce() {
        // Given
        UUID acme = existing("crm-1");
        UUID ann = existingContact(acme, "ann");
        UUID beta = existing("crm-2", with(account("Beta"), "owner", "cora"));
        String csv = request("Reports as CSV");
        String item = feedback(acme, ann);
        as(LEA).put("/v1/feedback-items/{item}/feature-request/{request}", item, csv)
                .then()
                .statusCode(200);
        support(csv, beta);

        try (Topic facts = Topic.of(Topics.ACCOUNTS);
                Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            // When
            decide(csv, "DONE", "Every report has a download.")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("DONE"))
                    .body("closedBy", equalTo("lea"));
            decide(csv, "DONE", "Every report has a download.").then().statusCode(200);

            // Then
            List<MessageRequested> sent = requests.within(Duration.ofMillis(700)).stream()
                    .map(one -> Topic.data(one, MessageRequested.class))
                    .toList();
            assertThat(sent)
                    .extracting(MessageRequested::key)
                    .containsExactlyInAnyOrder(
                            "feedback-closed:" + item, "feature-request-closed:" + csv + ":" + beta);
            assertThat(sent)
                    .flatExtracting(MessageRequested::recipients)
                    .containsExactlyInAnyOrder(
                            new Recipient(Channel.EMAIL, ann, null),
                            new Recipient(Channel.IN_APP, null, "carl"),
                            new Recipient(Channel.IN_APP, null, "cora"));
            List<EventEnvelope> closed = facts.await(2, one -> one.type().equals("steward.feedback.closed.v1"));
            assertThat(closed).extracting(EventEnvelope::subject).containsExactlyInAnyOrder(acme, beta);
        }
        as(LEA).get("/v1/feedback-items/{id}", item)
                .then()
                .body("status", equalTo("DONE"))
                .body("outcome", equalTo("Every report has a download."));
        assertThat(Database.rows("""
                SELECT actor FROM audit_entries WHERE aggregate = 'feedbackItem' AND changes ? 'outcome'"""))
                .containsExactly(Map.of("actor", "lea"));
    }

    @Test
    void moreFeedbackThanOneStatementClosesIsClosedWhole() {
        // Given
        UUID acme = existing("crm-1");
        String csv = request("Reports as CSV");
        Database.execute("""
                INSERT INTO feedback_items (id, account_id, kind, text, source, teams, status, feature_request_id,
                                            recorded_by, recorded_at, version)
                SELECT uuidv7(), ?, 'FEATURE_REQUEST', 'CSV', 'CALL', '{product}', 'OPEN', ?::uuid, 'carl', now(), 1
                  FROM generate_series(1, 1001)""", acme, csv);

        try (Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            // When
            decide(csv, "DECLINED", "Not now.").then().statusCode(200);

            // Then
            List<EventEnvelope> sent = requests.await(1001, one -> true);
            assertThat(sent.stream().map(one -> one.data().get("key").asText()).distinct())
                    .hasSize(1001);
        }
        assertThat(Database.count("feedback_items WHERE status = 'DECLINED'")).isEqualTo(1001);
    }

    @Test
    void whatIsDecidedTakesNothingMore() {
        // Given
        UUID acme = existing("crm-1");
        String csv = request("Reports as CSV");
        decide(csv, "PLANNED", null).then().statusCode(200).body("version", equalTo(2));
        decide(csv, "DECLINED", "Not now.").then().statusCode(200).body("version", equalTo(3));

        // When
        Response late = as(LEA).put("/v1/feature-requests/{id}/supporters/{account}", csv, acme);

        // Then
        late.then().statusCode(409);
        as(LEA).put("/v1/feedback-items/{item}/feature-request/{request}", feedback(acme, null), csv)
                .then()
                .statusCode(409);
        decide(csv, "DONE", "After all.").then().statusCode(409);
        as(LEA).body(Map.of("title", "Other")).put("/v1/feature-requests/{id}", csv).then().statusCode(409);
    }

    @Test
    void itIsSaidOtherwiseByItsVersion() {
        // Given
        String csv = request("Reports as CSV");

        // When
        Response changed = as(LEA).header("If-Match", "\"1\"")
                .body(Map.of("title", "Reports as files", "description", "CSV\nand XLSX"))
                .put("/v1/feature-requests/{id}", csv);

        // Then
        changed.then().statusCode(200).header("ETag", equalTo("\"2\"")).body("title", equalTo("Reports as files"));
        as(LEA).header("If-Match", "\"1\"")
                .body(Map.of("status", "PLANNED"))
                .post("/v1/feature-requests/{id}/decision", csv)
                .then()
                .statusCode(412);
        assertThat(pointers(as(LEA).body(Map.of("title", "", "colour", "red")).post("/v1/feature-requests")))
                .containsExactlyInAnyOrder("#/title", "#/colour");
    }

    @Test
    void aSupporterIsTakenAway() {
        // Given
        UUID acme = existing("crm-1");
        String csv = request("Reports as CSV");
        support(csv, acme);

        // When
        Response removed = as(CARL).delete("/v1/feature-requests/{id}/supporters/{account}", csv, acme);

        // Then
        removed.then().statusCode(204);
        as(CARL).delete("/v1/feature-requests/{id}/supporters/{account}", csv, acme).then().statusCode(404);
        as(CARL).get("/v1/feature-requests/{id}", csv).then().body("supporters", equalTo(0));
    }

    @Test
    void aCallThatIsRepeatedWithItsKeyMakesOne() {
        // When
        List<Response> answers = Stream.of(1, 2)
                .map(time -> as(CARL).header("Idempotency-Key", "csv")
                        .body(Map.of("title", "Reports as CSV"))
                        .post("/v1/feature-requests"))
                .toList();

        // Then
        assertThat(answers.getLast().<String>path("id")).isEqualTo(answers.getFirst().path("id"));
        assertThat(Database.count("feature_requests")).isOne();
    }

    private static String request(String title) {
        return as(CARL).body(Map.of("title", title))
                .post("/v1/feature-requests")
                .then()
                .statusCode(201)
                .body("supporters", equalTo(0))
                .extract()
                .path("id");
    }

    private static String feedback(UUID account, UUID contact) {
        Map<String, Object> said = Map.of("kind", "FEATURE_REQUEST", "text", "CSV, please");
        return as(LEA).body(contact == null ? said : with(said, "contactId", contact))
                .post("/v1/accounts/{id}/feedback-items", account)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response decide(String id, String status, String outcome) {
        Map<String, Object> decision = Map.of("status", status);
        return as(LEA).body(outcome == null ? decision : with(decision, "outcome", outcome))
                .post("/v1/feature-requests/{id}/decision", id);
    }

    private static UUID customer(String key, String segment, int mrr, String currency) {
        Map<String, Object> body = with(account("Customer " + key), "mrr", Map.of("amount", mrr, "currency", currency));
        body.remove("segment");
        return existing(key, segment == null ? body : with(body, "segment", segment));
    }

    private static void support(String request, UUID... accounts) {
        List.of(accounts).forEach(one -> as(LEA).put(
                        "/v1/feature-requests/{id}/supporters/{account}", request, one)
                .then()
                .statusCode(204));
    }

    private static void rate(String currency, String from, double rate) {
        as(Tokens.of("ada", "admin"))
                .body(Map.of("rate", rate))
                .put("/v1/exchange-rates/{currency}/{from}", currency, from)
                .then()
                .statusCode(200);
    }
}
