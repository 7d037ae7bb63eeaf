package io.steward.accounts.attribute;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.contracts.accounts.AttributeType;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads all definitions for set-based code. */
@ApplicationScoped
class AttributeDefinitionStore {

    private static final String ALL =
            "SELECT name, type, allowed_values, description, indexed, version FROM attribute_definitions ORDER BY name";

    Uni<List<AttributeDefinitionView>> all(SqlClient client) {
        return client.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AttributeDefinitionStore::definition)
                        .toList());
    }

    private static AttributeDefinitionView definition(Row row) {
        return new AttributeDefinitionView(
                row.getString("name"),
                AttributeType.valueOf(row.getString("type")),
                List.of(row.getArrayOfStrings("allowed_values")),
                row.getString("description"),
                row.getBoolean("indexed"),
                row.getLong("version"));
    }
}
