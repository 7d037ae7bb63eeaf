package io.steward.notification.message;

/**
 * One transition to be stored. It applies only where the row still is in the state that it starts from, under the same
 * lease: a worker that lost its lease changes nothing.
 *
 * @param subject as rendered; null leaves what is stored
 */
record Move(MessageFacts message, String subject, Delivery from, Delivery to) {}
