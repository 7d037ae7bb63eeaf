/**
 * What every module's tests stand on: PostgreSQL and Kafka, a token issuer, truncation, a clock that can be set, topics,
 * and the rules of the architecture. Having this module on the test class path is enough.
 */
package io.steward.platform.testing;
