package io.steward.notification.message;

import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageView;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

/** Reads rows of {@code messages} that set-based statements return. */
final class MessageRows {

    /** The columns that are read, of a table or a row called {@code m}. */
    static final String COLUMNS = """
            m.id, m.account_id, m.request_key, m.channel, m.contact_id, m.username, m.category, m.transactional, \
            m.template, m.variables, m.subject, m.state, m.attempts, m.due_at, m.lease_token, m.reason, m.run_id, \
            m.step_key, m.requested_at, m.sent_at, m.traceparent""";

    private MessageRows() {}

    static MessageFacts facts(Row row) {
        return new MessageFacts(
                row.getUUID("id"),
                row.getUUID("account_id"),
                row.getString("request_key"),
                Channel.valueOf(row.getString("channel")),
                row.getUUID("contact_id"),
                row.getString("username"),
                row.getString("category"),
                row.getBoolean("transactional"),
                row.getString("template"),
                variables(row.getJsonObject("variables")),
                row.getUUID("run_id"),
                row.getString("step_key"),
                instant(row, "requested_at"),
                row.getString("traceparent"));
    }

    static Delivery delivery(Row row) {
        return new DeliveryColumns(
                        DeliveryColumns.State.valueOf(row.getString("state")),
                        row.getInteger("attempts"),
                        instant(row, "due_at"),
                        row.getUUID("lease_token"),
                        row.getString("reason"),
                        instant(row, "sent_at"))
                .delivery();
    }

    static MessageView view(Row row) {
        return facts(row).view(row.getString("subject"), delivery(row));
    }

    private static Map<String, String> variables(JsonObject json) {
        Map<String, String> variables = new TreeMap<>();
        json.forEach(entry -> variables.put(entry.getKey(), (String) entry.getValue()));
        return variables;
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
