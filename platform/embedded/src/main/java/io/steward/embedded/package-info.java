/**
 * PostgreSQL, one KRaft broker and an SMTP server with a mailbox page, for machines without Docker: behind the local
 * stack and behind the tests. Runs in a JVM of its own, because the broker brings other client classes than a service.
 */
package io.steward.embedded;
