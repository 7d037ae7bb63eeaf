package io.steward.platform.idempotency;

import java.util.Map;

/**
 * An answer as it was given.
 *
 * @param headers those that mean something later: location, entity tag, media type
 * @param body as text; null for none
 */
record StoredAnswer(int status, Map<String, String> headers, String body) {}
