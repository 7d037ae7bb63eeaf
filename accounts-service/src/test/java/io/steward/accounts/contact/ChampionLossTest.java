package io.steward.accounts.contact;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.putContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.accounts.Api;
import io.steward.platform.contracts.accounts.AccountEvent.ChampionLeft;
import io.steward.platform.contracts.accounts.ChampionLeftReason;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How it is noticed that whoever spoke for us does so no more. */
@QuarkusTest
class ChampionLossTest {

    private static final Map<String, Object> CHAMPION =
            Map.of("email", "ann@acme.com", "title", "CEO", "roles", List.of("CHAMPION"));

    private UUID account;
    private UUID champion;

    @BeforeEach
    void aChampion() {
        Api.clean();
        account = existing("crm-1");
        champion = UUID.fromString(putContact(account, "ann", CHAMPION).path("id"));
    }

    @Test
    void anotherTitleOfAChampionIsTold() {
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            as(LEA).body("{\"title\": \"Adviser\"}").patch("/v1/contacts/{id}", champion);

            // Then
            assertThat(told(topic))
                    .isEqualTo(new ChampionLeft(account, champion, true, ChampionLeftReason.TITLE_CHANGED));
        }
    }

    @Test
    void aMailThatTheAddressOfAChampionRefusesIsToldOnce() {
        try (Topic topic = Topic.of(Topics.ACCOUNTS);
                Topic messages = Topic.of(Topics.MESSAGES)) {
            // When
            messages.publish(bounce());
            messages.publish(bounce());

            // Then
            assertThat(told(topic)).isEqualTo(new ChampionLeft(account, champion, true, ChampionLeftReason.BOUNCED));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(Database.count("inbox WHERE consumer = 'bounces'"))
                            .isEqualTo(2));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count("timeline_entries WHERE kind = 'CHAMPION_LEFT'"))
                        .isOne());
        assertThat(Database.count("outbox")).isZero();
        as(LEA).get("/v1/accounts/{id}/stakeholders", account).then().body("stakeholders[0].bouncedAt", bounced());
    }

    @Test
    void anotherAddressHasNotBounced() {
        // Given
        Database.execute("UPDATE contacts SET bounced_at = now()");

        // When
        as(LEA).body("{\"email\": \"ann@acme.example\"}").patch("/v1/contacts/{id}", champion);

        // Then
        assertThat(Database.count("contacts WHERE bounced_at IS NULL")).isOne();
    }

    private MessageChanged bounce() {
        return new MessageChanged(
                BounceTest.mail(account, champion, MessageStatus.FAILED, "REFUSED: 550 5.1.1 user unknown"));
    }

    private static ChampionLeft told(Topic topic) {
        EventEnvelope event = topic.await(sent -> sent.type().equals("steward.contact.champion-left.v1"));
        return Topic.data(event, ChampionLeft.class);
    }

    private static org.hamcrest.Matcher<Object> bounced() {
        return org.hamcrest.Matchers.notNullValue();
    }
}
