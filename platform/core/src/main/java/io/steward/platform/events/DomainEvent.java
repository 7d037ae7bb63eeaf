package io.steward.platform.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * A fact that its owner publishes. Each owner has one sealed interface of records below this one; the record carries
 * {@link EventType} and becomes the {@code data} of a CloudEvent whose subject and Kafka key are the account.
 */
public interface DomainEvent {

    /** The account that the fact is about: the key that keeps one account's events in order. */
    @JsonIgnore
    UUID subject();
}
