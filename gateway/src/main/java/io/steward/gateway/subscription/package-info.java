/** What changes while somebody watches: fed from Kafka, told to subscribers. */
package io.steward.gateway.subscription;
