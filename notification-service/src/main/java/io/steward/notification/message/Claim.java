package io.steward.notification.message;

/** A message in the hands of a worker. */
record Claim(MessageFacts message, Delivery.Claimed delivery) {}
