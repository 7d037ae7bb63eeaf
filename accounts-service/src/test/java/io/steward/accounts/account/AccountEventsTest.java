package io.steward.accounts.account;

import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.accounts.Api;
import io.steward.platform.contracts.accounts.AccountEvent.AccountCreated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountUpdated;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountEventsTest {

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void aNewAccountIsPublishedWhole() {
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            UUID id = existing("crm-1", account("Acme"));

            EventEnvelope sent = topic.await(event -> event.subject().equals(id));

            assertThat(sent.type()).isEqualTo("steward.account.created.v1");
            assertThat(sent.source()).isEqualTo("/accounts-service");
            AccountCreated created = Topic.data(sent, AccountCreated.class);
            assertThat(created.account().externalId()).isEqualTo("crm-1");
            assertThat(created.account().name()).isEqualTo("Acme");
            assertThat(created.account().version()).isEqualTo(1);
            assertThat(created.account().contacts()).isNull();
        }
    }

    @Test
    void aChangeIsPublishedWithTheNamesOfWhatChanged() {
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            UUID id = existing("crm-1", account("Acme"));

            put("crm-1", with(with(account("Acme"), "plan", "Pro"), "owner", "cora"));

            EventEnvelope sent =
                    topic.await(2, event -> event.subject().equals(id)).getLast();
            AccountUpdated updated = Topic.data(sent, AccountUpdated.class);
            assertThat(updated.changed()).containsExactlyInAnyOrder("plan", "owner");
            assertThat(updated.account().version()).isEqualTo(2);
            assertThat(updated.account().plan()).isEqualTo("Pro");
        }
    }

    @Test
    void whatChangesNothingOrIsRefusedPublishesNothing() {
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            put("crm-1", account("Acme"));

            put("crm-1", account("Acme"));
            put("crm-1", with(account("Acme"), "seats", -1));
            put("crm-2", with(account("Other"), "domain", "no host"));

            List<EventEnvelope> sent = topic.within(Duration.ofSeconds(2));
            assertThat(sent).extracting(EventEnvelope::type).containsExactly("steward.account.created.v1");
        }
    }
}
