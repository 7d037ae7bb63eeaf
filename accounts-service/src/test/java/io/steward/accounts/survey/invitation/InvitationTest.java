package io.steward.accounts.survey.invitation;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.putContact;
import static io.steward.accounts.Api.with;
import static io.steward.accounts.survey.Surveys.daysBetweenAny;
import static io.steward.accounts.survey.Surveys.define;
import static io.steward.accounts.survey.Surveys.invite;
import static io.steward.accounts.survey.Surveys.nps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a survey reaches, and whom it must not. */
@QuarkusTest
class InvitationTest {

    private static final String CARL = Tokens.of("carl", "csm");

    private UUID account;
    private UUID ann;

    @BeforeEach
    void anAccountWithAContact() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        daysBetweenAny(0);
        account = existing("crm-1", with(account("Acme"), "startedOn", "2026-01-01"));
        ann = existingContact(account, "ann");
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void anInvitationAsksForOneMailToItsContact() {
        // Given
        define("test-1", nps());

        try (Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            // When
            Response answer = invite("test-1", ann);

            // Then
            answer.then()
                    .statusCode(200)
                    .body("invited.contactId", equalTo(List.of(ann.toString())))
                    .body("invited[0].accountId", equalTo(account.toString()))
                    .body("invited[0].expiresAt", equalTo("2026-03-31T08:00:00Z"))
                    .body("skipped", hasSize(0))
                    .body("next", nullValue());
            EventEnvelope sent = requests.await(one -> true);
            MessageRequested mail = Topic.data(sent, MessageRequested.class);
            assertThat(sent.subject()).isEqualTo(account);
            assertThat(mail.key()).isEqualTo("survey-invitation:" + answer.path("invited[0].invitationId"));
            assertThat(mail.template()).isEqualTo("survey-invitation");
            assertThat(mail.category()).isEqualTo("survey");
            assertThat(mail.transactional()).isFalse();
            assertThat(mail.recipients()).containsExactly(new Recipient(Channel.EMAIL, ann, null));
            assertThat(mail.variables())
                    .containsEntry("accountName", "Acme")
                    .containsEntry("surveyKind", "NPS")
                    .containsEntry("surveyQuestion", "Would you recommend us?");
            assertThat(mail.variables().get("surveyUrl")).matches("http://localhost:8081/s/[A-Za-z0-9_-]+");
        }
    }

    @Test
    void whoeverWasAskedTheSameSurveyLatelyIsSkippedUntilTheDaysAreOver() {
        // Given
        define("test-1", with(nps(), "minDaysBetween", 90));
        invite("test-1", ann).then().body("invited", hasSize(1));
        TestClock.advance(Duration.ofDays(90).minusSeconds(1));

        // When
        Response tooEarly = invite("test-1", ann);

        // Then
        tooEarly.then()
                .body("invited", hasSize(0))
                .body("skipped[0].rule", equalTo("SAME_SURVEY_LATELY"))
                .body("skipped[0].detail", equalTo("the contact was asked this survey in the last 90 days"));
        TestClock.advance(Duration.ofSeconds(1));
        invite("test-1", ann).then().body("invited", hasSize(1));
    }

    @Test
    void whoeverWasAskedAnotherSurveyLatelyIsSkipped() {
        // Given
        define("test-1", nps());
        define("test-2", nps());
        daysBetweenAny(30);
        invite("test-1", ann).then().body("invited", hasSize(1));
        TestClock.advance(Duration.ofDays(29));

        // When
        Response other = invite("test-2", ann);

        // Then
        other.then().body("skipped.rule", equalTo(List.of("ANY_SURVEY_LATELY")));
    }

    @Test
    void aYoungAccountIsNotAskedBeforeItsDay() {
        // Given
        define("test-1", with(nps(), "minAccountAgeDays", 60));

        // When
        Response onDay59 = invite("test-1", ann);

        // Then
        onDay59.then().body("skipped.rule", equalTo(List.of("ACCOUNT_TOO_YOUNG")));
        TestClock.advance(Duration.ofDays(1));
        invite("test-1", ann).then().body("invited", hasSize(1));
    }

    @Test
    void aShareIsDrawnBySeedAndAlwaysTheSame() {
        // Given
        define("test-1", with(with(nps(), "sharePercent", 50), "seed", "one"));
        define("test-2", with(with(nps(), "sharePercent", 50), "seed", "one"));
        define("test-3", with(with(nps(), "sharePercent", 50), "seed", "two"));
        UUID[] contacts = IntStream.range(0, 60)
                .mapToObj(number -> existingContact(account, "user-" + number))
                .toArray(UUID[]::new);

        // When
        List<String> drawn = invite("test-1", contacts).path("invited.contactId");

        // Then
        assertThat(drawn).hasSizeBetween(12, 48);
        assertThat(invite("test-2", contacts).<List<String>>path("invited.contactId"))
                .isEqualTo(drawn);
        assertThat(invite("test-3", contacts).<List<String>>path("invited.contactId"))
                .isNotEqualTo(drawn);
    }

    @Test
    void whoeverCannotBeAskedIsToldWithTheRule() {
        // Given
        define("test-1", nps());
        UUID nameless = UUID.fromString(putContact(account, "bob", Map.of("name", "Bob"))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        UUID gone = existing("crm-2");
        UUID archived = existingContact(gone, "zoe");
        as(LEA).put("/v1/accounts/{id}/archive", gone).then().statusCode(200);

        // When
        Response answer = invite("test-1", UUID.randomUUID(), nameless, archived);

        // Then
        answer.then().body("skipped.rule", equalTo(List.of("UNKNOWN_CONTACT", "NO_ADDRESS", "ACCOUNT_ARCHIVED")));
        assertThat(Database.count("survey_invitations")).isZero();
    }

    @Test
    void aCsmAsksOnlyTheContactsOfOwnAccounts() {
        // Given
        define("test-1", nps());
        UUID coras = existingContact(existing("crm-2", with(account("Beta"), "owner", "cora")), "zoe");

        // When
        Response answer = as(CARL).body(Map.of("survey", "test-1", "contactIds", List.of(ann, coras)))
                .post("/v1/survey-invitations");

        // Then
        answer.then()
                .body("invited.contactId", equalTo(List.of(ann.toString())))
                .body("skipped.rule", equalTo(List.of("NOT_YOURS")));
    }

    @Test
    void aFilterAsksTheContactsOfItsAccountsInTheirRoles() {
        // Given
        define("test-1", nps());
        UUID enterprise = existing("crm-2", with(account("Beta"), "segment", "ENTERPRISE"));
        UUID sponsor = person(enterprise, "eve", "EXECUTIVE_SPONSOR");
        person(enterprise, "ulf", "USER");
        person(account, "ada", "EXECUTIVE_SPONSOR");

        // When
        Response answer = as(LEA).body(Map.of(
                        "survey",
                        "test-1",
                        "filter",
                        Map.of("segment", "ENTERPRISE", "roles", List.of("EXECUTIVE_SPONSOR", "CHAMPION"))))
                .post("/v1/survey-invitations");

        // Then
        answer.then()
                .body("invited.contactId", equalTo(List.of(sponsor.toString())))
                .body("next", nullValue());
    }

    @Test
    void aCallThatIsRepeatedWithItsKeyAsksNobodyTwice() {
        // Given
        define("test-1", nps());

        try (Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            // When
            List<Response> answers = Stream.of(1, 2)
                    .map(time -> as(LEA).header("Idempotency-Key", "quarter-1")
                            .body(Map.of("survey", "test-1", "contactIds", List.of(ann)))
                            .post("/v1/survey-invitations"))
                    .toList();

            // Then
            assertThat(answers.getLast().asString())
                    .isEqualTo(answers.getFirst().asString());
            assertThat(requests.within(Duration.ofMillis(700))).hasSize(1);
        }
        assertThat(Database.count("survey_invitations")).isOne();
    }

    @Test
    void twoCallsAtTheSameMomentAskOnce() {
        // Given
        define("test-1", with(nps(), "minDaysBetween", 90));

        // When
        List<CompletableFuture<Response>> calls = IntStream.range(0, 6)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> invite("test-1", ann)))
                .toList();

        // Then
        calls.forEach(call -> call.join().then().statusCode(200));
        assertThat(Database.count("survey_invitations")).isOne();
    }

    @Test
    void nobodyIsAskedASurveyThatIsNotActive() {
        define("test-1", with(nps(), "active", false));

        invite("test-1", ann).then().statusCode(409);
        invite("test-9", ann).then().statusCode(404);
    }

    @Test
    void everyFaultOfAnInvitationIsTold() {
        assertThat(pointers(as(LEA).body(Map.of()).post("/v1/survey-invitations")))
                .containsExactlyInAnyOrder("#/survey", "#");
        assertThat(pointers(invite("test-1", ann, ann))).containsExactly("#/contactIds/1");
        Set<String> filter = new TreeSet<>(
                pointers(as(LEA).body(Map.of("survey", "x", "filter", Map.of("stage", "HUGE", "colour", "red")))
                        .post("/v1/survey-invitations")));
        assertThat(filter).containsExactly("#/filter/colour", "#/filter/stage");
    }

    private static UUID person(UUID account, String key, String role) {
        Map<String, Object> body = Map.of("email", key + "@acme.com", "name", key, "roles", List.of(role));
        return UUID.fromString(
                putContact(account, key, body).then().statusCode(201).extract().path("id"));
    }
}
