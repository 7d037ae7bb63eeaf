package io.steward.platform.inbox;

import io.steward.platform.events.DomainEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record and the event that was read from it. */
record Delivery<T extends DomainEvent>(ConsumerRecord<String, String> record, ReceivedEvent<T> received) {}
