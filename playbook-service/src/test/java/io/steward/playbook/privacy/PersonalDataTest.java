package io.steward.playbook.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.steward.platform.contracts.accounts.AccountEvent.ContactErased;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import io.steward.playbook.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonalDataTest extends ServiceTest {

    @Test
    void aContactIsToldAndThenErased() {
        // Given
        UUID account = knowsAccountWithChampion();
        UUID contact = (UUID) Database.rows("SELECT id FROM known_contacts WHERE account_id = ?", account)
                .getFirst()
                .get("id");
        RestAssured.given()
                .auth()
                .oauth2(Tokens.integration("accounts-service", "privacy:read"))
                .contentType(ContentType.JSON)
                .body(Map.of("accountId", account, "contactId", contact, "externalId", "user-7"))
                .post("/v1/personal-data-queries")
                .then()
                .statusCode(200)
                .body("sections.knownContact.id", equalTo(List.of(contact.toString())));

        // When
        EventEnvelope done;
        try (Topic erasures = Topic.of(Topics.ERASURES)) {
            accounts.publish(new ContactErased(account, contact, UUID.randomUUID(), "user-7", null, TestClock.now()));
            done = erasures.await(e -> e.type().equals("steward.personal-data.erased.v1"));
        }

        // Then
        assertThat(done.data().get("service").asText()).isEqualTo("playbook-service");
        assertThat(Database.count("known_contacts WHERE id = ?", contact)).isZero();
    }
}
