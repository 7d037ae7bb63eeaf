/** {@code Idempotency-Key}: a request that is sent twice is done once. */
package io.steward.platform.idempotency;
