package io.steward.accounts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BounceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REFUSED: 550 5.1.1 [address] user unknown",
                "REFUSED: 5.2.1 mailbox disabled",
                "REFUSED: 550 no such user here",
                "REFUSED: 553 mailbox name not allowed"
            })
    void anAddressThatIsRefusedIsTold(String reason) {
        assertThat(Bounce.isTold(mail(MessageStatus.FAILED, reason))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REFUSED: 550 5.7.1 message looks like spam",
                "REFUSED: 552 message too large",
                "REFUSED",
                "NO_ADDRESS"
            })
    void aRefusalForAnotherReasonSaysNothingOfTheAddress(String reason) {
        assertThat(Bounce.isTold(mail(MessageStatus.FAILED, reason))).isFalse();
    }

    @Test
    void whatWillBeTriedAgainHasNotBounced() {
        assertThat(Bounce.isTold(mail(MessageStatus.PENDING, "REFUSED: 550 5.1.1 user unknown")))
                .isFalse();
    }

    static MessageView mail(MessageStatus status, String reason) {
        return mail(UUID.randomUUID(), UUID.randomUUID(), status, reason);
    }

    static MessageView mail(UUID accountId, UUID contactId, MessageStatus status, String reason) {
        return new MessageView(
                UUID.randomUUID(),
                accountId,
                "key-" + UUID.randomUUID(),
                Channel.EMAIL,
                contactId,
                null,
                "onboarding",
                "welcome",
                "Welcome",
                status,
                reason,
                null,
                null,
                Instant.parse("2026-03-01T08:00:00Z"),
                null);
    }
}
