package io.steward.local;

import java.util.ArrayList;
import java.util.List;

/** What somebody needs to know once the stack is ready. */
record Welcome(StackAddresses addresses) {
    static final String LAST_LINE = "Stop: Ctrl-C or ./steward down";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        line(lines, "GraphQL", addresses.url(StewardService.GATEWAY) + "/graphql");
        line(lines, "Try queries", addresses.url(StewardService.GATEWAY) + "/q/graphql-ui");
        line(lines, "Accounts", addresses.url(StewardService.ACCOUNTS));
        line(lines, "Health, ingest", addresses.url(StewardService.HEALTH));
        line(lines, "Playbooks", addresses.url(StewardService.PLAYBOOK));
        line(lines, "Notifications", addresses.url(StewardService.NOTIFICATION));
        line(lines, "Mailbox", addresses.mailbox());
        line(lines, "Keycloak", addresses.keycloak() + " (admin/admin), realm steward");
        line(
                lines,
                "PostgreSQL",
                addresses.hostAndPort("postgres") + " (user, password and database: accounts, health, …)");
        line(lines, "Kafka", addresses.hostAndPort("kafka"));
        lines.add("");
        line(lines, "Users", "ada (admin), lea (lead), carl and cora (csm), vera (viewer); password = name");
        line(lines, "Token", "./steward token ada");
        lines.add("");
        lines.add(LAST_LINE);
        return lines;
    }

    private static void line(List<String> lines, String name, String value) {
        lines.add("  %-15s %s".formatted(name, value));
    }
}
