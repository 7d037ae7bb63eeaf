package io.steward.accounts.timeline;

import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A colleague who is mentioned is told, once. */
@QuarkusTest
class MentionNoticeTest {

    private static final String CARL = Tokens.of("carl", "csm");

    private UUID account;

    @BeforeEach
    void anAccountAndItsStaff() {
        Api.clean();
        account = existing("crm-1", account("Acme"));
        Database.execute("""
                INSERT INTO staff (username, subject, enabled, seen_at, left_at)
                VALUES ('carl', 'a', true, now(), NULL), ('lea', 'b', true, now(), NULL),
                       ('cora', 'c', true, now(), NULL), ('left', 'd', false, now(), now())""");
    }

    @Test
    void whoeverWorksHereAndIsMentionedIsToldWithoutTheNotesWords() {
        try (Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            // When
            String id = note("Secret plan. @lea @LEA, please ask @left, @nobody and me, @carl").path("id");

            // Then
            MessageRequested message = Topic.data(only(requests), MessageRequested.class);
            assertThat(message.key()).isEqualTo("mention:" + id + ":lea");
            assertThat(message.template()).isEqualTo("mention");
            assertThat(message.transactional()).isTrue();
            assertThat(message.recipients()).containsExactly(new Recipient(Channel.IN_APP, null, "lea"));
            assertThat(message.variables()).isEqualTo(Map.of("accountName", "Acme", "author", "carl"));
        }
    }

    @Test
    void whoeverIsMentionedLaterIsToldThenAndNobodyTwice() {
        // Given
        try (Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            String id = note("Ask @lea").path("id");
            requests.await(sent -> true);

            // When
            Response changed = as(CARL).body(Map.of("text", "Ask @lea and @cora")).patch("/v1/activities/{id}", id);

            // Then
            changed.then().statusCode(200);
            assertThat(requests.within(Duration.ofMillis(700)).stream()
                            .map(sent -> sent.data().get("key").asText()))
                    .containsExactly("mention:" + id + ":lea", "mention:" + id + ":cora");
        }
    }

    @Test
    void whileNobodyHasBeenReadEverybodyMayBeSomebody() {
        // Given
        Database.execute("DELETE FROM staff");

        try (Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            // When
            String id = note("Ask @lea").path("id");

            // Then
            assertThat(only(requests).data().get("key").asText()).isEqualTo("mention:" + id + ":lea");
        }
    }

    private static EventEnvelope only(Topic requests) {
        List<EventEnvelope> sent = requests.within(Duration.ofMillis(900));
        assertThat(sent).hasSize(1);
        return sent.getFirst();
    }

    private Response note(String text) {
        Response noted = as(CARL).body(Map.of("kind", "NOTE", "text", text))
                .post("/v1/accounts/{id}/timeline/activities", account);
        noted.then().statusCode(201);
        return noted;
    }
}
