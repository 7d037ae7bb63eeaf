package io.steward.platform.idempotency;

/**
 * What is known of an earlier request with the same key.
 *
 * @param answer null while its work goes on
 */
record KnownRequest(String hash, StoredAnswer answer) {}
