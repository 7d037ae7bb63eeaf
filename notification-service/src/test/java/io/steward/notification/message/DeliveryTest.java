package io.steward.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.notification.message.Reason.Code;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Lease LEASE = new Lease(UUID.randomUUID(), NOW.plusSeconds(60));

    @Test
    void aHandOverCountsAsAnAttemptWhenItBegins() {
        // Given
        Delivery.Claimed claimed = new Delivery.Pending(2, NOW, null).claim(LEASE);

        // When
        Delivery.Submitting submitting = claimed.submit(NOW.plusSeconds(6));

        // Then
        assertThat(submitting.attempts()).isEqualTo(3);
        assertThat(submitting.lease()).isEqualTo(new Lease(LEASE.token(), NOW.plusSeconds(6)));
    }

    @Test
    void preparingThatFailsCountsAsAnAttemptSoThatItsWaitGrows() {
        // When
        Delivery.Pending pending =
                new Delivery.Claimed(0, LEASE).postpone(NOW.plusSeconds(5), Reason.of(Code.CONTACT_UNKNOWN));

        // Then
        assertThat(pending).isEqualTo(new Delivery.Pending(1, NOW.plusSeconds(5), Reason.of(Code.CONTACT_UNKNOWN)));
    }

    @Test
    void whoeverTakesADeadWorkersMessageOverHasALeaseOfItsOwn() {
        // Given
        Lease other = new Lease(UUID.randomUUID(), NOW.plusSeconds(120));

        // When
        Delivery.Claimed taken = new Delivery.Claimed(1, LEASE).takeOver(other);

        // Then
        assertThat(taken).isEqualTo(new Delivery.Claimed(1, other));
    }

    @Test
    void aResentMessageBeginsAnew() {
        // When
        Delivery.Pending pending = new Delivery.Uncertain(7, Reason.of(Code.NO_ANSWER)).resend(NOW);

        // Then
        assertThat(pending).isEqualTo(new Delivery.Pending(0, NOW, null));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void everyStateIsReadBackAsItWasStored(Delivery delivery) {
        assertThat(DeliveryColumns.of(delivery).delivery()).isEqualTo(delivery);
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void theOutsideSeesPendingUntilThereIsAnEnd(Delivery delivery) {
        // Given
        MessageStatus expected = switch (delivery) {
            case Delivery.Pending _, Delivery.Claimed _, Delivery.Submitting _ -> MessageStatus.PENDING;
            case Delivery.Sent _ -> MessageStatus.SENT;
            case Delivery.Dropped _ -> MessageStatus.DROPPED;
            case Delivery.Failed _ -> MessageStatus.FAILED;
            case Delivery.Uncertain _ -> MessageStatus.UNCERTAIN;
        };

        // Then
        assertThat(delivery.status()).isEqualTo(expected);
    }

    @Test
    void waitsDoubleUpToTheLongest() {
        // Given
        Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));

        // Then
        assertThat(Stream.of(1, 2, 3, 4, 8, 9, 1000)
                        .map(attempts -> Duration.between(NOW, backoff.next(NOW, attempts))
                                .toSeconds()))
                .containsExactly(5L, 10L, 20L, 40L, 640L, 900L, 900L);
    }

    @Test
    void aReasonNeverHoldsAnAddress() {
        // When
        Reason reason =
                Reason.of(Code.REFUSED, "550 5.1.1 <maria@acme.example>: no such user,\r\n ask joe@acme.example");

        // Then
        assertThat(reason.text()).isEqualTo("REFUSED: 550 5.1.1 [address]: no such user, ask [address]");
        assertThat(Reason.parse(reason.text())).isEqualTo(reason);
    }

    static Stream<Delivery> everyState() {
        return Stream.of(
                new Delivery.Pending(1, NOW, Reason.of(Code.NOT_TAKEN, "451 try later")),
                new Delivery.Pending(0, NOW, null),
                new Delivery.Claimed(1, LEASE),
                new Delivery.Submitting(2, LEASE),
                new Delivery.Sent(1, NOW),
                new Delivery.Dropped(0, Reason.of(Code.UNSUBSCRIBED)),
                new Delivery.Failed(1, Reason.of(Code.REFUSED, "550 no")),
                new Delivery.Uncertain(1, Reason.of(Code.NO_ANSWER, "gone")));
    }
}
