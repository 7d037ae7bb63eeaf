package io.steward.accounts.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.signals.SignalEvent.Sentiment;
import io.steward.platform.contracts.signals.SignalEvent.Severity;
import io.steward.platform.contracts.signals.SignalEvent.SingleSignal;
import io.steward.platform.contracts.signals.SignalEvent.TicketChanged;
import io.steward.platform.contracts.signals.SignalEvent.TicketStatus;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointKind;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointRecorded;
import io.steward.platform.inbox.ReceivedEvent;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalStoryTest {

    private static final Instant OPENED = Instant.parse("2026-01-01T08:00:00Z");
    private static final Instant SOLVED = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant TOLD = Instant.parse("2026-03-01T08:00:00Z");

    @ParameterizedTest(name = "{0}, escalated {1}")
    @CsvSource({
        "OPEN, false, 2026-01-01T08:00:00Z, Ticket T-1 open",
        "SOLVED, false, 2026-01-05T08:00:00Z, Ticket T-1 solved",
        // When a ticket that is open was escalated nobody says: at the latest when we heard of it.
        "OPEN, true, 2026-03-01T08:00:00Z, 'Ticket T-1 escalated, open'",
    })
    void aTicketStandsWhereItHappened(TicketStatus status, boolean escalated, Instant at, String title) {
        TicketChanged ticket = new TicketChanged(
                UUID.randomUUID(),
                "T-1",
                status,
                Sentiment.NEUTRAL,
                Severity.NORMAL,
                escalated,
                OPENED,
                status == TicketStatus.SOLVED ? SOLVED : null);

        assertThat(SignalStory.of(received(ticket))).hasValueSatisfying(entry -> {
            assertThat(entry.occurredAt()).isEqualTo(at);
            assertThat(entry.title()).isEqualTo(title);
        });
    }

    @Test
    void aMessageThatWasSentIsNoSecondEntry() {
        TouchpointRecorded sent =
                new TouchpointRecorded(UUID.randomUUID(), UUID.randomUUID(), TouchpointKind.MESSAGE_SENT, OPENED);

        assertThat(SignalStory.of(received(sent))).isEmpty();
    }

    private static ReceivedEvent<SingleSignal> received(SingleSignal signal) {
        return new ReceivedEvent<>(signal, UUID.randomUUID(), TOLD, null, null);
    }
}
