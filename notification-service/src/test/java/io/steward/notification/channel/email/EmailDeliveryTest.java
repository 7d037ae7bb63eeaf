package io.steward.notification.channel.email;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.notification.fixture.AccountsPeer;
import io.steward.notification.fixture.MailPeer;
import io.steward.notification.fixture.MailPeer.Mail;
import io.steward.notification.fixture.Messages;
import io.steward.notification.fixture.Request;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmailDeliveryTest {

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
    void aRequestBecomesTheMailWordForWord() {
        // Given
        UUID maria = accounts.contact(account, "maria@acme.example", "Maria Lopez");

        // When
        requests.publish(Request.of(account).toContact(maria).build());

        // Then
        Mail received = mail.await(1).getFirst();
        assertThat(received.subject()).isEqualTo("Welcome, Acme: your first three steps");
        assertThat(received.text().strip()).isEqualTo("""
                Hi Maria Lopez,

                Welcome! We are glad that Acme is on board. From today it is our
                job that you get the result you came for, and that you get it soon.

                Teams that see value early do three small things in their first week:

                1. Invite the people who will use it. Two or three colleagues are enough
                   to begin with.
                2. Do one real piece of work in it. Not a test: something from this week's
                   list. You learn more from it than from any tour.
                3. Tell us your goal. Answer this e-mail with one sentence: "In three
                   months it was worth it if …". Everything we suggest will aim at that.

                In two days we will ask how it goes. Stuck before that? Just reply; a
                person reads every answer.

                Warm regards,
                Grün & Co.

                --
                You receive this because you are a contact of Acme.
                Unsubscribe in one click: %s""".formatted(unsubscribeUrl(received)));
        assertThat(received.html())
                .contains("<title>Welcome, Acme: your first three steps</title>")
                .contains("Hi Maria Lopez,")
                .contains("Grün &amp; Co.")
                .contains("href=\"" + unsubscribeUrl(received) + "\"")
                .doesNotContain("{");
    }

    @Test
    void aMailCarriesTheHeadersThatMailboxProvidersAskFor() {
        // Given
        UUID maria = accounts.contact(account, "maria@acme.example", "María López");

        // When
        requests.publish(Request.of(account).toContact(maria).build());

        // Then
        Mail received = mail.await(1).getFirst();
        MessageView message = Messages.await(account, MessageStatus.SENT);
        assertThat(received.header("Message-ID")).isEqualTo("<" + message.id() + "@example.com>");
        assertThat(received.header("From")).isEqualTo("=?UTF-8?B?R3LDvG4gJiBDby4=?= <success@example.com>");
        assertThat(received.header("To")).isEqualTo("=?UTF-8?B?TWFyw61hIEzDs3Bleg==?= <maria@acme.example>");
        assertThat(received.header("List-Unsubscribe"))
                .matches("<https://success\\.example\\.com/u/[A-Za-z0-9_-]{90,}>");
        assertThat(received.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(received.contentType()).startsWith("multipart/alternative");
        assertThat(received.header("Date")).isNotNull();
    }

    @Test
    void transactionalMailOffersNoUnsubscribing() {
        // Given
        UUID maria = accounts.contact(account, "maria@acme.example", "Maria");

        // When
        requests.publish(Request.of(account).transactional().toContact(maria).build());

        // Then
        Mail received = mail.await(1).getFirst();
        assertThat(received.header("List-Unsubscribe")).isNull();
        assertThat(received.header("List-Unsubscribe-Post")).isNull();
        assertThat(received.source()).doesNotContain("/u/");
    }

    @Test
    void whatACustomerIsCalledCanNeitherAddAHeaderNorHtml() {
        // Given
        UUID contact = accounts.contact(account, "eve@acme.example", "Eve\r\nBcc: all@acme.example");
        MessageRequested request = Request.of(account)
                .variable("accountName", "<b>Acme</b>\r\nX-Evil: yes")
                .toContact(contact)
                .build();

        // When
        requests.publish(request);

        // Then
        Mail received = mail.await(1).getFirst();
        assertThat(received.header("Bcc")).isNull();
        assertThat(received.header("X-Evil")).isNull();
        assertThat(received.header("To")).isEqualTo("\"Eve Bcc: all@acme.example\" <eve@acme.example>");
        assertThat(received.html()).contains("&lt;b&gt;Acme&lt;/b&gt;").doesNotContain("<b>Acme");
    }

    @Test
    void theEndIsToldWithTheRunAndTheStepThatAsked() {
        // Given
        UUID maria = accounts.contact(account, "maria@acme.example", "Maria");
        MessageRequested request = Request.of(account).toContact(maria).build();

        // When
        MessageView told;
        try (Topic messages = Topic.of(Topics.MESSAGES)) {
            requests.publish(request);
            EventEnvelope envelope = messages.await(e -> e.type().equals("steward.message.changed.v1"));
            told = Topic.data(envelope, MessageChanged.class).message();
        }

        // Then
        assertThat(told.status()).isEqualTo(MessageStatus.SENT);
        assertThat(told.runId()).isEqualTo(request.source().runId());
        assertThat(told.stepKey()).isEqualTo("welcome");
        assertThat(told.subject()).isEqualTo("Welcome, Acme: your first three steps");
        assertThat(told.sentAt()).isNotNull();
        assertThat(told).isEqualTo(Messages.ofAccount(account).getFirst());
    }

    @Test
    void aSecondDeliveryOfAnEventAndASecondEventUnderTheSameKeySendNothing() {
        // Given
        UUID maria = accounts.contact(account, "maria@acme.example", "Maria");
        MessageRequested request =
                Request.of(account).key("once").toContact(maria).toUser("carl").build();

        // When
        EventEnvelope envelope = requests.publish(request);
        requests.publish(envelope);
        requests.publish(request);
        requests.publish(
                Request.of(account).key("the last one").toContact(maria).build());

        // Then
        mail.await(2);
        assertThat(mail.mails()).hasSize(2);
        assertThat(Messages.ofAccount(account)).hasSize(3);
        assertThat(Database.count("inbox_items")).isEqualTo(1);
    }

    @Test
    void aRequestThatCannotBeFilledInIsDroppedWithItsReasonAndStopsNothing() {
        // Given
        UUID maria = accounts.contact(account, "maria@acme.example", "Maria");

        // When
        requests.publish(Request.of(account)
                .key("a")
                .template("nps-survey")
                .toContact(maria)
                .build());
        requests.publish(Request.of(account)
                .key("b")
                .without("accountName")
                .toContact(maria)
                .build());
        requests.publish(Request.of(account).key("c").toContact(null).build());
        requests.publish(Request.of(account).key("d").toContact(maria).build());

        // Then
        mail.await(1);
        assertThat(reasons())
                .containsExactly(
                        "UNKNOWN_TEMPLATE: there is no template nps-survey",
                        "MISSING_VARIABLE: template onboarding-welcome needs accountName",
                        "NO_RECIPIENT: the request names nobody");
    }

    @Test
    void aContactThatIsGoneOrOfAnotherAccountGetsNothing() {
        // Given
        UUID stranger = accounts.contact(Identifiers.next(), "stranger@other.example", "Stranger");
        UUID unreachable = accounts.contact(account, "not an address", "Nobody");

        // When
        requests.publish(
                Request.of(account).key("a").toContact(Identifiers.next()).build());
        requests.publish(Request.of(account).key("b").toContact(stranger).build());
        requests.publish(Request.of(account).key("c").toContact(unreachable).build());

        // Then
        Awaitility.await().until(() -> reasons().size() == 3);
        assertThat(reasons())
                .containsExactly(
                        "CONTACT_GONE: the contact no longer exists",
                        "WRONG_ACCOUNT: the contact belongs to another account",
                        "NO_ADDRESS: the contact has no valid e-mail address");
        assertThat(mail.mails()).isEmpty();
    }

    @Test
    void theContactsOfABatchAreOneCall() {
        // Given
        accounts.close();
        for (int i = 0; i < 20; i++) {
            requests.publish(Request.of(account).toContact(Identifiers.next()).build());
        }
        Awaitility.await().until(() -> Database.count("messages WHERE attempts > 0 AND state = 'PENDING'") == 20);
        Database.execute("UPDATE messages SET due_at = now() + interval '1 second' WHERE state = 'PENDING'");

        // When
        accounts = AccountsPeer.start();

        // Then
        Awaitility.await().until(() -> reasons().size() == 20);
        assertThat(accounts.queries()).hasSize(1);
        assertThat(Messages.ofAccount(account)).allMatch(m -> m.status() == MessageStatus.DROPPED);
    }

    @Test
    void mailWaitsWhileAccountsServiceIsAway() {
        // Given
        UUID maria = accounts.contact(account, "maria@acme.example", "Maria");
        accounts.close();
        requests.publish(Request.of(account).toContact(maria).build());
        Awaitility.await().until(() -> Database.count("messages WHERE reason LIKE 'CONTACT_UNKNOWN%'") == 1);

        // When
        accounts = AccountsPeer.start();
        UUID known = accounts.contact(account, "maria@acme.example", "Maria");
        Database.execute("UPDATE messages SET contact_id = ?", known);

        // Then
        assertThat(mail.await(1)).hasSize(1);
        assertThat(Messages.await(account, MessageStatus.SENT).reason()).isNull();
    }

    @Test
    void whoUnsubscribesGetsNoMoreOfThatCategoryButWhatIsTransactional() {
        // Given
        UUID maria = accounts.contact(account, "maria@acme.example", "Maria");
        requests.publish(Request.of(account).key("1").toContact(maria).build());
        String url = unsubscribeUrl(mail.await(1).getFirst());

        // When
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(url.substring("https://success.example.com".length()))
                .then()
                .statusCode(200);
        requests.publish(Request.of(account).key("2").toContact(maria).build());
        requests.publish(
                Request.of(account).key("3").transactional().toContact(maria).build());

        // Then
        assertThat(mail.await(2)).hasSize(2);
        assertThat(reasons()).containsExactly("UNSUBSCRIBED");
    }

    @Test
    void aListOfMessagesGivesEachAccountItsNewest() {
        // Given
        UUID other = Identifiers.next();
        for (UUID each : List.of(account, other)) {
            for (int i = 0; i < 3; i++) {
                requests.publish(
                        Request.of(each).key(each + "/" + i).toUser("carl").build());
            }
        }
        Awaitility.await().until(() -> Database.count("messages") == 6);

        // When
        List<MessageView> found = given().auth()
                .oauth2(Tokens.integration("demo", "messages:read"))
                .queryParam("accountIds", account + "," + other)
                .queryParam("limit", 2)
                .get("/v1/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items", MessageView.class);

        // Then
        assertThat(found)
                .extracting(MessageView::requestKey)
                .containsExactlyInAnyOrder(account + "/2", account + "/1", other + "/2", other + "/1");
    }

    private List<String> reasons() {
        return Database.rows("SELECT reason FROM messages WHERE state = 'DROPPED' ORDER BY request_key").stream()
                .map(row -> (String) row.get("reason"))
                .toList();
    }

    private static String unsubscribeUrl(Mail received) {
        return received.header("List-Unsubscribe").replaceAll("[<>]", "");
    }
}
