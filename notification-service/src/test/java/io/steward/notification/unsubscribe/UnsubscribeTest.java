package io.steward.notification.unsubscribe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.contracts.messages.MessageEvent.Unsubscribed;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UnsubscribeTest {

    private final UUID account = Identifiers.next();
    private final UUID contact = Identifiers.next();

    @Inject
    UnsubscribeLinks links;

    @BeforeEach
    void clean() {
        Database.truncate();
        TestClock.reset();
    }

    @Test
    void lookingAtThePageChangesNothing() {
        // When
        given().get(path()).then().statusCode(200);
        given().head(path()).then().statusCode(200);

        // Then
        assertThat(Database.count("unsubscribes")).isZero();
    }

    @Test
    void thePageAsksInWordsAndIsKeptFromCachesFramesAndSearchEngines() {
        given().get(path())
                .then()
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("<h1>Unsubscribe from onboarding messages?</h1>"))
                .body(containsString("<form method=\"post\">"))
                .body(containsString("<button type=\"submit\">Unsubscribe</button>"))
                .body(not(containsString("<script")));
    }

    @Test
    void postUnsubscribesOnceHoweverOftenItComesAndTellsItOnce() {
        // Given
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        List<EventEnvelope> told;

        // When
        try (Topic messages = Topic.of(Topics.MESSAGES)) {
            for (int i = 0; i < 3; i++) {
                given().redirects()
                        .follow(false)
                        .contentType("application/x-www-form-urlencoded")
                        .body("List-Unsubscribe=One-Click")
                        .post(path())
                        .then()
                        .statusCode(200)
                        .body(containsString("You are unsubscribed"));
            }
            messages.await(e -> e.type().equals("steward.message.unsubscribed.v1"));
            told = messages.within(Duration.ofSeconds(1));
        }

        // Then
        assertThat(told).hasSize(1);
        assertThat(Topic.data(told.getFirst(), Unsubscribed.class))
                .isEqualTo(new Unsubscribed(account, contact, "onboarding", TestClock.now()));
        assertThat(Database.count("unsubscribes")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "multipart/form-data; boundary=x", "text/plain"})
    void postUnsubscribesWhateverTheBody(String contentType) {
        // Given
        var request = contentType.isEmpty()
                ? given()
                : given().header("Content-Type", contentType).body("--x--".getBytes(StandardCharsets.US_ASCII));

        // When
        request.post(path()).then().statusCode(200);

        // Then
        assertThat(Database.count("unsubscribes")).isEqualTo(1);
    }

    @Test
    void aForgedOrCutOffTokenIsUnknownAndChangesNothing() {
        // Given
        String real = path();
        String forged = real.substring(0, real.length() - 4) + (real.endsWith("AAAA") ? "BBBB" : "AAAA");

        // When
        for (String path : List.of(forged, real.substring(0, real.length() - 1), "/u/x", "/u/%00", "/u/" + contact)) {
            given().urlEncodingEnabled(false).get(path).then().statusCode(404);
            given().urlEncodingEnabled(false).post(path).then().statusCode(404);
        }

        // Then
        assertThat(Database.count("unsubscribes")).isZero();
    }

    @Test
    void aTokenNamesNobodyAndIsGoodUnderItsKeyAlone() {
        // Given
        UnsubscribeToken token = new UnsubscribeToken(contact, account, "onboarding");

        // When
        String word = token.sign("one key of more than 32 characters..");

        // Then
        assertThat(UnsubscribeToken.verify(word, "one key of more than 32 characters.."))
                .contains(token);
        assertThat(UnsubscribeToken.verify(word, "another key of more than 32 characters"))
                .isEqualTo(Optional.empty());
        assertThat(word).matches("[A-Za-z0-9_-]+").hasSizeLessThan(140);
    }

    private String path() {
        return URI.create(links.url(account, contact, "onboarding")).getPath();
    }
}
