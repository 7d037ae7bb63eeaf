package io.steward.platform.audit;

import io.steward.platform.contracts.audit.AuditEntryView;
import io.steward.platform.contracts.audit.AuditEntryView.Action;
import io.steward.platform.contracts.audit.AuditEntryView.Change;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an entry as the trigger wrote it. */
final class AuditRow {

    private static final Pattern WORD_BREAK = Pattern.compile("_([a-z0-9])");

    private AuditRow() {}

    static AuditEntryView entry(Row row) {
        return new AuditEntryView(
                row.getUUID("id"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("actor"),
                row.getString("aggregate"),
                row.getString("aggregate_key"),
                row.getUUID("account_id"),
                Action.valueOf(row.getString("action")),
                changes(row.get(JsonObject.class, "changes")));
    }

    private static Map<String, Change> changes(JsonObject stored) {
        Map<String, Change> changes = new LinkedHashMap<>();
        stored.fieldNames().stream().sorted().forEach(field -> {
            JsonObject change = stored.getJsonObject(field);
            changes.put(fieldName(field), new Change(plain(change, "before"), plain(change, "after")));
        });
        return changes;
    }

    private static Object plain(JsonObject change, String side) {
        return change.getMap().get(side);
    }

    /** The column's name as the API writes it; an entry's key inside of a field stays as it is. */
    private static String fieldName(String column) {
        int slash = column.indexOf('/');
        String head = slash < 0 ? column : column.substring(0, slash);
        String camel =
                WORD_BREAK.matcher(head).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        return slash < 0 ? camel : camel + column.substring(slash);
    }
}
