/**
 * Consuming events: once, in order, and never stopped by one that cannot be processed.
 *
 * <p>A consumer is a bean of a few lines; the channel names the topic in {@code application.properties}:
 *
 * {@snippet lang = java:
 * @Incoming("accounts")
 * Uni<Void> onAccountEvent(ConsumerRecord<String, String> record) {
 *     return inbox.once(record, "known-accounts", AccountEvent.class, this::apply);
 * }
 * }
 *
 * <p>Set-based consumers take {@code ConsumerRecords} with {@code batch=true} and call {@code inbox.batch}.
 */
package io.steward.platform.inbox;
