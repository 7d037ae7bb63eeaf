package io.steward.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    private static final String TRANSACTIONAL = "/v1/probes";
    private static final String NATURAL = "/v1/probes/natural";

    @BeforeEach
    void clean() {
        Database.truncate();
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSACTIONAL, NATURAL})
    void theSameRequestAgainGivesTheSameAnswerAndDoesNothing(String path) {
        Response first = post(path, "key", "once");

        Response second = post(path, "key", "once");

        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isBetween(200, 201);
        assertThat(second.asString()).isEqualTo(first.asString()).contains("once");
        assertThat(second.contentType()).startsWith("application/json");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(Database.count("probes")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSACTIONAL, NATURAL})
    void theKeyWithAnotherBodyIsRefused(String path) {
        post(path, "key", "one");

        Response other = post(path, "key", "two");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.contentType()).startsWith("application/problem+json");
        assertThat(Database.count("probes")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"/v1/probes/slow", "/v1/probes/natural-slow"})
    void ofTwoAtOnceOneIsDoneAndTheOtherToldToWait(String path) {
        CompletableFuture<Response> one = CompletableFuture.supplyAsync(() -> post(path, "key", "raced"));

        Response other = post(path, "key", "raced");

        List<Response> both = Stream.of(one.join(), other).toList();
        assertThat(both).extracting(Response::statusCode).containsOnlyOnce(409);
        assertThat(both)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.header("Retry-After"))
                .containsExactly("1");
        assertThat(Database.count("probes")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSACTIONAL, NATURAL})
    void aFailureIsNotKept(String path) {
        post(path, "key", "doomed");

        Response again = post(path, "key", "doomed");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Retry-After")).isNull();
        assertThat(Database.count("idempotency_keys")).isZero();
    }

    @Test
    void anAnswerThatIsNoSuccessIsNotKept() {
        post("/v1/probes/refused", "key", "refused");

        assertThat(Database.count("idempotency_keys")).isZero();
    }

    @Test
    void aKeyBelongsToItsCaller() {
        post(TRANSACTIONAL, "key", "of ada");

        Response other = given().auth()
                .oauth2(Tokens.of("carl", "csm"))
                .header("Idempotency-Key", "key")
                .contentType(ContentType.JSON)
                .body("{\"name\":\"of carl\"}")
                .post(TRANSACTIONAL);

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void aQuotedKeyIsTheSameAsABareOne() {
        post(TRANSACTIONAL, "key", "once");

        Response quoted = post(TRANSACTIONAL, "\"key\"", "once");

        assertThat(quoted.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aKeyIsKnownForADay() {
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        post(TRANSACTIONAL, "key", "first day");
        TestClock.advance(Duration.ofHours(24));

        Response nextDay = post(TRANSACTIONAL, "key", "next day");

        assertThat(nextDay.statusCode()).isEqualTo(201);
        assertThat(Database.count("probes")).isEqualTo(2);
    }

    @Test
    void aLeaseOfWorkThatDiedIsTakenOver() {
        Database.execute("""
                INSERT INTO idempotency_keys (caller, key, request_hash, recorded_at, leased_until)
                VALUES (?, 'key', 'dead', now() - interval '10 minutes', now() - interval '9 minutes')""", Tokens.subjectOf("ada"));

        Response taken = post(NATURAL, "key", "taken over");

        assertThat(taken.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void aKeyThatIsNoneIsRefused(int length) {
        Response refused = post(TRANSACTIONAL, "\"" + "k".repeat(length) + "\"", "none");

        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void withoutAKeyEveryRequestIsDone() {
        given().auth()
                .oauth2(Tokens.of("ada", "admin"))
                .contentType(ContentType.JSON)
                .body("{\"name\":\"bare\"}")
                .post(TRANSACTIONAL)
                .then()
                .statusCode(201);

        assertThat(Database.count("idempotency_keys")).isZero();
    }

    private static Response post(String path, String key, String name) {
        return given().auth()
                .oauth2(Tokens.of("ada", "admin"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + name + "\"}")
                .post(path);
    }
}
