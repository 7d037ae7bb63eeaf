package io.steward.accounts.merge;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.putContact;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.accounts.Api;
import io.steward.platform.contracts.accounts.AccountEvent.AccountMerged;
import io.steward.platform.contracts.accounts.AccountEvent.AccountUpdated;
import io.steward.platform.contracts.accounts.AccountEvent.ContactCreated;
import io.steward.platform.contracts.accounts.AccountEvent.ContactMerged;
import io.steward.platform.contracts.accounts.AccountEvent.ContactUpdated;
import io.steward.platform.contracts.accounts.ContactReference;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeEventsTest {

    private UUID into;
    private UUID from;

    @BeforeEach
    void twoThatAreOne() {
        Api.clean();
        into = existing("crm-1");
        from = existing("crm-2", with(account("ACME Inc."), "domain", "acme.com"));
    }

    @Test
    void aMergeIsToldAndStandsInTheFeedOfTheAccountThatStays() {
        putContact(into, "ann", Map.of());
        putContact(from, "ann", Map.of("name", "Ann"));
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            merge();

            // Then
            EventEnvelope merged = topic.await(event -> event.type().equals("steward.account.merged.v1"));
            assertThat(Topic.data(merged, AccountMerged.class)).isEqualTo(new AccountMerged(from, "crm-2", into));
            assertThat(merged.subject()).isEqualTo(from);
            assertThat(merged.actor()).isEqualTo("lea");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.rows("""
                                SELECT kind FROM timeline_entries WHERE account_id = ? AND kind LIKE '%MERGED'
                                 ORDER BY kind""", into))
                        .containsExactly(Map.of("kind", "ACCOUNT_MERGED"), Map.of("kind", "CONTACT_MERGED")));
    }

    @Test
    void contactsAndContentAreToldToo() {
        UUID stays = UUID.fromString(putContact(into, "ann", Map.of()).path("id"));
        UUID goes = UUID.fromString(putContact(from, "ann", Map.of()).path("id"));
        UUID comes = UUID.fromString(putContact(from, "bob", Map.of()).path("id"));
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            merge();

            // Then
            List<EventEnvelope> sent = topic.await(
                    3, event -> event.subject().equals(into) && !event.type().endsWith("created.v1"));
            assertThat(sent)
                    .extracting(EventEnvelope::type)
                    .containsExactly(
                            "steward.contact.merged.v1", "steward.contact.updated.v1", "steward.account.updated.v1");
            assertThat(Topic.data(sent.get(0), ContactMerged.class)).isEqualTo(new ContactMerged(into, goes, stays));
            ContactUpdated moved = Topic.data(sent.get(1), ContactUpdated.class);
            assertThat(moved.contact().id()).isEqualTo(comes);
            assertThat(moved.contact().accountId()).isEqualTo(into);
            assertThat(Topic.data(sent.get(2), AccountUpdated.class).changed()).containsExactly("domain");
        }
    }

    @Test
    void whatOthersStillTellOfTheAccountThatWentIsInTheFeedOfTheOther() {
        merge();
        UUID contact = UUID.randomUUID();
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            topic.publish(new ContactCreated(new ContactReference(contact, from, "late", Set.of(), null)));

            // Then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(Database.rows(
                                    "SELECT account_id FROM timeline_entries WHERE contact_id = ?", contact))
                            .containsExactly(Map.of("account_id", into)));
        }
    }

    private void merge() {
        as(LEA).body(Map.of("from", from))
                .post("/v1/accounts/{id}/merges", into)
                .then()
                .statusCode(201);
    }
}
