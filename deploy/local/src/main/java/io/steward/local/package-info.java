/**
 * The whole house on one machine: PostgreSQL, Kafka and SMTP inside the launcher, Keycloak and the five services as
 * processes of their own, each recorded so that it can be found, stopped and cleared away later.
 */
package io.steward.local;
