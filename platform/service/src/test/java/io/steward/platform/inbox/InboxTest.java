package io.steward.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.ContactUpdated;
import io.steward.platform.contracts.accounts.ContactReference;
import io.steward.platform.contracts.signals.SignalEvent.UsageKind;
import io.steward.platform.contracts.signals.SignalEvent.UsageRecorded;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.probe.Faults;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Faults faults;

    private Topic accounts;
    private Topic signals;

    @BeforeEach
    void clean() {
        faults.mend(false);
        Database.truncate();
        accounts = Topic.of(Topics.ACCOUNTS);
        signals = Topic.of(Topics.SIGNALS);
    }

    @AfterEach
    void close() {
        accounts.close();
        signals.close();
    }

    @Test
    void anEventThatComesTwiceIsProcessedOnce() {
        EventEnvelope event = accounts.publish(contact("twice"));

        accounts.publish(event);

        UUID last = accounts.publish(contact("last")).subject();
        awaitEffect("effects", last);
        assertThat(effects("effects")).containsExactly("twice", "last");
    }

    @Test
    void aHandlerWorksInTheTraceOfItsEvent() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        EventEnvelope event = Topic.envelope(contact(Faults.TRACE));

        accounts.publish(new EventEnvelope(
                event.specversion(),
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.datacontenttype(),
                trace,
                event.actor(),
                event.data()));

        awaitEffects("effects", trace);
    }

    @Test
    void aHandlerThatFailsOnceIsTriedAgainInAFreshTransaction() {
        accounts.publish(contact(Faults.STUMBLE));

        awaitEffects("effects", Faults.STUMBLE);
        assertThat(Database.count("dead_letters")).isZero();
    }

    @Test
    void aPoisonousEventDoesNotStopTheNextAndIsShownWithItsReason() {
        UUID poison = accounts.publish(contact(Faults.POISON)).subject();
        accounts.publish(contact("next"));

        awaitEffects("effects", "next");
        awaitDeadLetters(1);
        List<Map<String, Object>> items = deadLetters();
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item).containsEntry("topic", Topics.ACCOUNTS).containsEntry("consumer", "effects");
            assertThat(item).containsEntry("key", poison.toString()).containsEntry("replays", 0);
            assertThat((String) item.get("reason")).contains("this one is poison");
            assertThat((String) item.get("document")).contains(poison.toString());
        });
    }

    @Test
    void aDeadLetterIsProcessedByItsReplayOnceItsCauseIsMended() {
        UUID poison = accounts.publish(contact(Faults.POISON)).subject();
        awaitDeadLetters(1);
        faults.mend(true);

        given().auth()
                .oauth2(Tokens.of("ada", "admin"))
                .post("/v1/dead-letters/" + deadLetters().getFirst().get("id") + "/replays")
                .then()
                .statusCode(202);

        awaitEffect("effects", poison);
        assertThat(deadLetters().getFirst()).containsEntry("replays", 1);
    }

    @Test
    void aReplayOfWhatWasProcessedInTheMeantimeDoesNothing() {
        EventEnvelope poison = accounts.publish(contact(Faults.POISON));
        awaitDeadLetters(1);
        faults.mend(true);
        accounts.publish(poison);
        awaitEffect("effects", poison.subject());

        given().auth()
                .oauth2(Tokens.of("ada", "admin"))
                .post("/v1/dead-letters/" + deadLetters().getFirst().get("id") + "/replays");

        UUID last = accounts.publish(contact("last")).subject();
        awaitEffect("effects", last);
        assertThat(Database.count("effects WHERE subject = ?", poison.subject()))
                .isEqualTo(1);
    }

    @Test
    void aRecordThatIsNoEventIsLaidAside() {
        accounts.publish("key", "no JSON at all");

        UUID next = accounts.publish(contact("next")).subject();
        awaitEffect("effects", next);
        awaitDeadLetters(1);
        assertThat(deadLetters().getFirst()).containsEntry("document", "no JSON at all");
    }

    @Test
    void aTypeOfAnotherOwnerIsPassedOver() {
        EventEnvelope strange = Topic.envelope(contact("strange"));

        accounts.publish(
                strange.subject().toString(), Topic.write(strange).replace("contact.updated.v1", "contact.renamed.v9"));

        UUID next = accounts.publish(contact("next")).subject();
        awaitEffect("effects", next);
        assertThat(effects("effects")).containsExactly("next");
        assertThat(Database.count("dead_letters")).isZero();
    }

    @Test
    void aBatchIsProcessedOnceAndWithoutItsPoison() {
        UUID account = Identifiers.next();
        EventEnvelope first = signals.publish(usage(account, "first"));

        signals.publish(usage(account, Faults.POISON));
        signals.publish(account.toString(), "no JSON at all");
        signals.publish(first);
        signals.publish(usage(account, "second"));

        awaitEffects("rollup", "first", "second");
        awaitDeadLetters(2);
        assertThat(deadLetters()).extracting(letter -> letter.get("consumer")).containsExactly("rollup", "rollup");
    }

    @Test
    void onlyAnAdminSeesDeadLetters() {
        int status = given().auth()
                .oauth2(Tokens.of("lea", "lead"))
                .get("/v1/dead-letters")
                .statusCode();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void deadLettersComeInPages() {
        for (int i = 0; i < 3; i++) {
            accounts.publish("key", "broken " + i);
        }
        awaitDeadLetters(3);

        var first = given().auth().oauth2(Tokens.of("ada", "admin")).get("/v1/dead-letters?limit=2");

        assertThat(first.<List<?>>path("items")).hasSize(2);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        var second = given().auth()
                .oauth2(Tokens.of("ada", "admin"))
                .get("/v1/dead-letters?limit=2&after=" + first.path("next"));
        assertThat(second.<List<?>>path("items")).hasSize(1);
        assertThat(second.<Object>path("next")).isNull();
    }

    private static AccountEvent contact(String timeZone) {
        ContactReference contact =
                new ContactReference(Identifiers.next(), Identifiers.next(), "external", Set.of(), timeZone);
        return new ContactUpdated(contact, Set.of("timeZone"));
    }

    private static UsageRecorded usage(UUID account, String name) {
        return new UsageRecorded(account, "user", UsageKind.TRACK, name, Instant.parse("2026-03-01T08:00:00Z"));
    }

    private static List<Map<String, Object>> deadLetters() {
        return given().auth()
                .oauth2(Tokens.of("ada", "admin"))
                .get("/v1/dead-letters")
                .path("items");
    }

    private static List<String> effects(String consumer) {
        return Database.rows("SELECT name FROM effects WHERE consumer = ? ORDER BY ctid", consumer).stream()
                .map(row -> (String) row.get("name"))
                .toList();
    }

    private static void awaitEffects(String consumer, String... names) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(effects(consumer)).containsExactly(names));
    }

    private static void awaitEffect(String consumer, UUID subject) {
        await().atMost(PATIENCE)
                .until(() -> Database.count("effects WHERE consumer = ? AND subject = ?", consumer, subject) == 1);
    }

    private static void awaitDeadLetters(int count) {
        await().atMost(PATIENCE).until(() -> Database.count("dead_letters") == count);
    }
}
