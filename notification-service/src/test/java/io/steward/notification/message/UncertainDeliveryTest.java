package io.steward.notification.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.steward.notification.fixture.AccountsPeer;
import io.steward.notification.fixture.MailPeer;
import io.steward.notification.fixture.Messages;
import io.steward.notification.fixture.Request;
import io.steward.notification.fixture.StubbornMailPeer;
import io.steward.notification.fixture.StubbornMailPeer.Step;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.events.Topics;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the mail server does to us, and what a crash does. */
@QuarkusTest
class UncertainDeliveryTest {

    private final UUID account = Identifiers.next();
    private AccountsPeer accounts;
    private Topic requests;
    private UUID maria;

    @Inject
    Dispatcher dispatcher;

    @BeforeEach
    void start() {
        Database.truncate();
        TestClock.reset();
        accounts = AccountsPeer.start();
        maria = accounts.contact(account, "maria@acme.example", "Maria");
        requests = Topic.of(Topics.MESSAGE_REQUESTS);
    }

    @AfterEach
    void stop() {
        requests.close();
        accounts.close();
    }

    @Test
    void mailWaitsWhileTheMailServerIsDownAndGoesOutWhenItIsBack() {
        // Given
        requests.publish(Request.of(account).toContact(maria).build());
        awaitRow("state = 'PENDING' AND reason = 'NOT_TAKEN: the mail server cannot be used'");

        // When
        try (MailPeer mail = MailPeer.start()) {
            mail.await(1);
            Messages.await(account, MessageStatus.SENT);

            // Then
            assertThat(mail.mails()).hasSize(1);
        }
    }

    @Test
    void aPassingRefusalIsTriedAgain() {
        // Given
        try (StubbornMailPeer busy = StubbornMailPeer.answering(Step.RECIPIENT, "451 4.3.0 try later")) {
            requests.publish(Request.of(account).toContact(maria).build());
            awaitRow("state = 'PENDING' AND reason = 'NOT_TAKEN: 451 4.3.0 try later'");
            assertThat(busy.offered()).isPositive();
        }

        // When
        try (MailPeer mail = MailPeer.start()) {
            MessageView sent = Messages.await(account, MessageStatus.SENT);

            // Then
            assertThat(sent.reason()).isNull();
            assertThat(mail.mails()).hasSize(1);
        }
    }

    @Test
    void aRefusalForGoodIsTriedNoMoreUntilALeadSaysSo() {
        // Given
        try (StubbornMailPeer strict =
                StubbornMailPeer.answering(Step.RECIPIENT, "550 5.1.1 <maria@acme.example> is unknown here")) {
            requests.publish(Request.of(account).toContact(maria).build());
            MessageView failed = Messages.await(account, MessageStatus.FAILED);
            assertThat(failed.reason()).isEqualTo("REFUSED: 550 5.1.1 [address] is unknown here");
            assertThat(strict.offered()).isEqualTo(1);
        }

        // When
        try (MailPeer mail = MailPeer.start()) {
            resend(200);
            Messages.await(account, MessageStatus.SENT);

            // Then
            assertThat(mail.mails()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatNeverCameIsToldAndNotRepeated() {
        // Given
        try (StubbornMailPeer vanishing = StubbornMailPeer.answering(Step.END_OF_DATA, StubbornMailPeer.HANG_UP)) {
            requests.publish(Request.of(account).toContact(maria).build());

            // When
            MessageView uncertain = Messages.await(account, MessageStatus.UNCERTAIN);

            // Then
            assertThat(uncertain.reason()).startsWith("NO_ANSWER: ");
            assertThat(vanishing.offered()).isEqualTo(1);
        }
    }

    @Test
    void whatWasBeingHandedOverInACrashIsUncertainAndNotRepeatedByItself() {
        // Given
        try (MailPeer mail = MailPeer.start()) {
            requests.publish(Request.of(account).toContact(maria).build());
            mail.await(1);
            Messages.await(account, MessageStatus.SENT);

            // When
            Database.execute("""
                    UPDATE messages SET state = 'SUBMITTING', sent_at = NULL, lease_token = gen_random_uuid(),
                                        due_at = now() - interval '1 second'""");
            MessageView uncertain = Messages.await(account, MessageStatus.UNCERTAIN);
            dispatch();

            // Then
            assertThat(uncertain.reason()).startsWith("NO_ANSWER: the service stopped while handing it over");
            assertThat(mail.mails()).hasSize(1);
        }
    }

    @Test
    void aPersonMayResendWhatIsUncertainUnderTheSameMessageId() {
        // Given
        try (MailPeer mail = MailPeer.start()) {
            requests.publish(Request.of(account).toContact(maria).build());
            mail.await(1);
            Messages.await(account, MessageStatus.SENT);
            Database.execute("UPDATE messages SET state = 'UNCERTAIN', reason = 'NO_ANSWER', sent_at = NULL");

            // When
            resend(200);

            // Then
            assertThat(mail.await(2))
                    .extracting(received -> received.header("Message-ID"))
                    .containsOnly(
                            "<" + Messages.await(account, MessageStatus.SENT).id() + "@example.com>");
        }
    }

    @Test
    void whatWasSentCannotBeResent() {
        // Given
        try (MailPeer mail = MailPeer.start()) {
            requests.publish(Request.of(account).toContact(maria).build());
            mail.await(1);
            Messages.await(account, MessageStatus.SENT);

            // When
            resend(409);

            // Then
            dispatch();
            assertThat(mail.mails()).hasSize(1);
        }
    }

    @Test
    void whatADeadWorkerHadOnlyClaimedIsSentByAnother() {
        // Given
        requests.publish(Request.of(account).toContact(maria).build());
        awaitRow("reason IS NOT NULL");
        Database.execute("""
                UPDATE messages SET state = 'CLAIMED', reason = NULL, lease_token = gen_random_uuid(),
                                    due_at = now() - interval '1 second'""");

        // When
        try (MailPeer mail = MailPeer.start()) {
            Messages.await(account, MessageStatus.SENT);

            // Then
            assertThat(mail.mails()).hasSize(1);
        }
    }

    @Test
    void whoeverLostTheLeaseSendsNothing() {
        // Given
        try (MailPeer mail = MailPeer.start()) {
            requests.publish(Request.of(account).toContact(maria).build());
            Messages.await(account, MessageStatus.SENT);
            long version = (Long)
                    Database.rows("SELECT version FROM messages").getFirst().get("version");
            Database.execute("""
                    UPDATE messages SET state = 'CLAIMED', sent_at = NULL, lease_token = gen_random_uuid(),
                                        due_at = now() + interval '1 hour'""");

            // When
            dispatch();

            // Then
            assertThat(Database.rows("SELECT version FROM messages").getFirst()).containsEntry("version", version);
            assertThat(mail.mails()).hasSize(1);
        }
    }

    @Test
    void sendersThatRaceSendEachMailOnce() {
        // Given
        int count = 120;
        for (int i = 0; i < count; i++) {
            requests.publish(
                    Request.of(account).key("race/" + i).toContact(maria).build());
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Database.count("messages") == count);

        // When
        try (MailPeer mail = MailPeer.start()) {
            Database.execute("UPDATE messages SET due_at = now() WHERE state = 'PENDING'");
            Uni.join()
                    .all(dispatcher.dispatchAll(), dispatcher.dispatchAll(), dispatcher.dispatchAll())
                    .andCollectFailures()
                    .await()
                    .atMost(Duration.ofSeconds(60));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Database.count("messages WHERE state = 'SENT'") == count);

            // Then
            assertThat(mail.mails()).hasSize(count);
            assertThat(mail.mails())
                    .extracting(received -> received.header("Message-ID"))
                    .doesNotHaveDuplicates();
        }
    }

    private void dispatch() {
        dispatcher.dispatchAll().await().atMost(Duration.ofSeconds(20));
    }

    private void resend(int status) {
        given().auth()
                .oauth2(Tokens.of("lea", "lead"))
                .post("/v1/messages/" + Messages.ofAccount(account).getFirst().id() + "/resend")
                .then()
                .statusCode(status);
    }

    private static void awaitRow(String condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("messages WHERE " + condition) == 1);
    }
}
