/** The one Kafka producer of a service. Nothing outside the outbox and the dead letters sends by it. */
package io.steward.platform.messaging;
