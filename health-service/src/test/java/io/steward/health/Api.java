package io.steward.health;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.AccountEvent.AccountCreated;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.events.Topics;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The service as its callers reach it. */
public final class Api {

    public static final String ADA = Tokens.of("ada", "admin");
    public static final String LEA = Tokens.of("lea", "lead");
    public static final String CARL = Tokens.of("carl", "csm");
    public static final String CORA = Tokens.of("cora", "csm");
    public static final String VERA = Tokens.of("vera", "viewer");

    private static final Duration SOON = Duration.ofSeconds(15);

    private Api() {}

    /** Empties the database, and stops the time at noon of a day. */
    public static void begin(String noon) {
        TestClock.set(Instant.parse(noon));
        Database.truncate("tracking_plan");
        Database.execute(
                "UPDATE tracking_plan SET core_features = '{}', key_actions = '{}', login_events = '{}', version = 0");
    }

    /** A request with a token. */
    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** A new write key. */
    public static String writeKey() {
        return as(ADA).body(Map.of("name", "test"))
                .post("/v1/write-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
    }

    /** A request with a write key. */
    public static RequestSpecification sending(String writeKey) {
        return given().auth().preemptive().basic(writeKey, "").contentType(ContentType.JSON);
    }

    /** Sends items as a batch. */
    public static void send(String writeKey, List<Map<String, Object>> items) {
        sending(writeKey).body(Map.of("batch", items)).post("/v1/batch").then().statusCode(200);
    }

    /** A track call of a batch. */
    public static Map<String, Object> track(String groupId, String event, Instant at) {
        return Map.of(
                "type",
                "track",
                "userId",
                "u-1",
                "event",
                event,
                "messageId",
                UUID.randomUUID().toString(),
                "timestamp",
                at.toString(),
                "context",
                Map.of("groupId", groupId));
    }

    /** An account as accounts-service tells of it. */
    public static AccountView account(String externalId, String owner) {
        return new AccountView(
                Identifiers.next(),
                externalId,
                "Account " + externalId,
                null,
                null,
                "SMB",
                true,
                10,
                new Money(new BigDecimal("100"), "USD"),
                null,
                null,
                owner,
                Stage.ADOPTION,
                Map.of(),
                null,
                null,
                1,
                TestClock.now(),
                TestClock.now(),
                null);
    }

    /** Has the service hear of an account; its id, once it is known and scored. */
    public static UUID known(String externalId) {
        return known(account(externalId, "carl"));
    }

    /** As {@link #known(String)}. */
    public static UUID known(AccountView account) {
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {
            accounts.publish(new AccountCreated(account));
        }
        soon(() -> {
            if (Database.count("account_health WHERE account_id = ?", account.id()) == 0) {
                throw new AssertionError("not known and scored: " + account.externalId());
            }
        });
        return account.id();
    }

    /** The health of an account. */
    public static JsonNode health(UUID accountId) {
        return as(VERA).get("/v1/accounts/" + accountId + "/health")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    /** Waits until the health is as it should be. */
    public static void healthSoon(UUID accountId, Consumer<JsonNode> expectation) {
        soon(() -> expectation.accept(health(accountId)));
    }

    /** Waits until an assertion holds. */
    public static void soon(Runnable assertion) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion::run);
    }

    /** The component of a health view. */
    public static JsonNode component(JsonNode health, String key) {
        for (JsonNode component : health.get("components")) {
            if (component.get("key").asText().equals(key)) {
                return component;
            }
        }
        throw new AssertionError("no component " + key);
    }
}
