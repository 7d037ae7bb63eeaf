package io.steward.embedded;

import java.util.List;
import java.util.stream.Stream;

/** The names that the house has agreed on: databases and topics, as every service expects to find them. */
public final class Services {
    /** One database each; the role that owns it and its local password have the same name. */
    public static final List<String> DATABASES = List.of("accounts", "health", "playbook", "notification", "keycloak");

    /** Topics keyed by account id; their number of partitions bounds the number of replicas that share the work. */
    public static final List<String> EVENT_TOPICS = List.of(
            "steward.accounts.v1",
            "steward.signals.v1",
            "steward.health.v1",
            "steward.playbooks.v1",
            "steward.message-requests.v1",
            "steward.erasures.v1",
            "steward.messages.v1");

    /** Where a service puts the records that it could not process, named like the service itself. */
    public static final List<String> DEAD_LETTER_TOPICS = Stream.of("accounts", "health", "playbook", "notification")
            .map(service -> "steward.dead-letters." + service + "-service.v1")
            .toList();

    private Services() {}
}
