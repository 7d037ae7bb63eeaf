package io.steward.accounts.contact;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.accounts.Api;
import io.steward.platform.contracts.accounts.AccountEvent.ContactRemoved;
import io.steward.platform.contracts.accounts.AccountEvent.ContactUpdated;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Topic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactEventsTest {

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void aContactsLifeIsPublishedWithoutPersonalData() {
        UUID account = existing("crm-1");
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            UUID id = existingContact(account, "user-1");
            as(LEA).body("{\"roles\": [\"CHAMPION\"], \"name\": \"Ann\"}").patch("/v1/contacts/{id}", id);

            as(LEA).delete("/v1/contacts/{id}", id);

            List<EventEnvelope> sent = topic.await(4, event -> event.type().startsWith("steward.contact."));
            assertThat(sent)
                    .extracting(EventEnvelope::type)
                    .containsExactly(
                            "steward.contact.created.v1",
                            "steward.contact.updated.v1",
                            "steward.contact.removed.v1",
                            "steward.contact.champion-left.v1");
            assertThat(sent).extracting(EventEnvelope::subject).containsOnly(account);
            ContactUpdated updated = Topic.data(sent.get(1), ContactUpdated.class);
            assertThat(updated.contact().roles()).containsExactly(ContactRole.CHAMPION);
            assertThat(updated.changed()).containsExactlyInAnyOrder("roles", "name");
            assertThat(Topic.data(sent.get(2), ContactRemoved.class)).isEqualTo(new ContactRemoved(account, id));
            assertThat(sent).noneMatch(event -> event.data().toString().contains("acme.com"));
        }
    }
}
