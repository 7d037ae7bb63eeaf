package io.steward.notification.message;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Hands prepared messages over, a few at a time. Each is marked as being handed over in a committed transaction of its
 * own right before, and its end is written right after: the time in which a crash leaves doubt is the hand-over itself.
 */
@ApplicationScoped
class HandOver {

    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private final DeliveryStore store;
    private final DeliveryConfiguration configuration;
    private final Clock clock;
    private final Backoff backoff;

    HandOver(DeliveryStore store, DeliveryConfiguration configuration, Clock clock) {
        this.store = store;
        this.configuration = configuration;
        this.clock = clock;
        this.backoff = new Backoff(configuration.firstWait(), configuration.longestWait());
    }

    /** A claimed message that is ready. */
    record Task(Claim claim, Preparation.Ready ready) {
        MessageFacts message() {
            return claim.message();
        }
    }

    /** Hands all of them over. */
    Uni<Void> all(List<Task> tasks) {
        return Multi.createFrom()
                .iterable(tasks)
                .onItem()
                .transformToUni(this::one)
                .merge(configuration.concurrency())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** When to try again after so many attempts. */
    Instant nextTry(int attempts) {
        return backoff.next(clock.instant(), attempts);
    }

    private Uni<Boolean> one(Task task) {
        Delivery.Submitting submitting = task.claim().delivery().submit(leaseEnd());
        Move begin =
                new Move(task.message(), task.ready().subject(), task.claim().delivery(), submitting);
        return store.move(List.of(begin))
                .chain(applied -> applied.isEmpty()
                        ? Uni.createFrom().item(false) // the lease was lost: somebody else has it now
                        : handOver(task, submitting));
    }

    private Uni<Boolean> handOver(Task task, Delivery.Submitting submitting) {
        return task.ready()
                .handOver()
                .get()
                .ifNoItem()
                .after(configuration.handOverTimeout())
                .recoverWithItem(this::noAnswer)
                .map(outcome -> end(submitting, outcome))
                .chain(end -> finish(new Move(task.message(), task.ready().subject(), submitting, end)))
                .replaceWith(true);
    }

    /** Tried for as long as the lease holds: an end that is known must not be forgotten for a passing fault. */
    private Uni<Void> finish(Move move) {
        return store.move(List.of(move))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .expireIn(configuration.handOverTimeout().toMillis())
                .invoke(() -> log(move))
                .replaceWithVoid();
    }

    private Delivery end(Delivery.Submitting submitting, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> submitting.accept(now());
            case Outcome.Postponed postponed -> submitting.postpone(nextTry(submitting.attempts()), postponed.reason());
            case Outcome.Refused refused -> submitting.refuse(refused.reason());
            case Outcome.Unknown unknown -> submitting.lose(unknown.reason());
        };
    }

    /** In the database's precision, so that the event and the row tell the same moment. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Outcome noAnswer() {
        return new Outcome.Unknown(Reason.of(
                Reason.Code.NO_ANSWER,
                "no answer within " + configuration.handOverTimeout().toSeconds() + " s"));
    }

    /** Twice the time of a hand-over: whoever hands over has ended it before anybody takes it for dead. */
    private Instant leaseEnd() {
        return clock.instant().plus(configuration.handOverTimeout().multipliedBy(2));
    }

    private static void log(Move move) {
        DeliveryColumns end = DeliveryColumns.of(move.to());
        if (move.to().status() == MessageStatus.UNCERTAIN) {
            Log.errorf(
                    "message is uncertain: messageId=%s reason=%s",
                    move.message().id(), end.reason());
        } else {
            Log.debugf("message %s: messageId=%s", end.state(), move.message().id());
        }
    }
}
