package io.steward.notification.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.steward.notification.fixture.AccountsPeer;
import io.steward.notification.fixture.MailPeer;
import io.steward.notification.fixture.Messages;
import io.steward.notification.fixture.Request;
import io.steward.platform.contracts.accounts.AccountEvent.ContactErased;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.events.Topics;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.privacy.AddressHash;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonalDataTest {

    private final UUID account = Identifiers.next();
    private AccountsPeer accounts;
    private MailPeer mail;
    private Topic requests;

    @BeforeEach
    void start() {
        Database.truncate();
        TestClock.reset();
        accounts = AccountsPeer.start();
        mail = MailPeer.start();
        requests = Topic.of(Topics.MESSAGE_REQUESTS);
    }

    @AfterEach
    void stop() {
        requests.close();
        mail.close();
        accounts.close();
    }

    @Test
    void thatAMessageWasSentStaysAndItsWordsGo() {
        // Given
        UUID maria = sentTo("maria@acme.example");
        query(maria).then().statusCode(200).body("sections.messages.state", equalTo(List.of("SENT")));

        // When
        erase(maria, "maria@acme.example");

        // Then
        Map<String, Object> message = Database.rows("SELECT subject, variables::text AS variables, state FROM messages")
                .getFirst();
        assertThat(message.get("subject")).isNull();
        assertThat(message.get("variables")).isEqualTo("{}");
        assertThat(message.get("state")).isEqualTo("SENT");
    }

    @Test
    void anAddressThatComesBackGetsNoMail() {
        // Given
        UUID maria = sentTo("maria@acme.example");
        erase(maria, "maria@acme.example");
        UUID back = accounts.contact(account, "Maria@Acme.example", "Maria");
        UUID other = Identifiers.next();

        // When
        requests.publish(Request.of(account).toContact(back).build());

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("messages WHERE contact_id = ? AND state = 'DROPPED'", back) == 1);
        MessageView dropped = Messages.ofAccount(account).getFirst();
        assertThat(dropped.reason()).startsWith("SUPPRESSED");
        assertThat(mail.await(1)).hasSize(1);
        requests.publish(Request.of(other)
                .toContact(accounts.contact(other, "max@acme.example", "Max"))
                .build());
        Messages.await(other, MessageStatus.SENT);
    }

    private UUID sentTo(String address) {
        UUID contact = accounts.contact(account, address, "Maria");
        requests.publish(Request.of(account).toContact(contact).build());
        Messages.await(account, MessageStatus.SENT);
        return contact;
    }

    private void erase(UUID contact, String address) {
        try (Topic facts = Topic.of(Topics.ACCOUNTS);
                Topic erasures = Topic.of(Topics.ERASURES)) {
            facts.publish(new ContactErased(
                    account, contact, UUID.randomUUID(), "user-7", AddressHash.of(address), TestClock.now()));
            assertThat(erasures.await(e -> e.type().equals("steward.personal-data.erased.v1"))
                            .data()
                            .get("service")
                            .asText())
                    .isEqualTo("notification-service");
        }
    }

    private Response query(UUID contact) {
        return given().auth()
                .oauth2(Tokens.integration("accounts-service", "privacy:read"))
                .contentType(ContentType.JSON)
                .body(Map.of("accountId", account, "contactId", contact, "externalId", "user-7"))
                .post("/v1/personal-data-queries");
    }
}
