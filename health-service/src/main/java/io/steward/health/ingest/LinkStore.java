package io.steward.health.ingest;

import io.smallrye.mutiny.Uni;
import io.steward.health.ingest.Links.Link;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Who is who, and who belongs to which account. */
@ApplicationScoped
class LinkStore {

    private static final String ADD_ALIASES = """
            INSERT INTO user_aliases AS known (anonymous_id, user_id, linked_at)
            SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[])
                ON CONFLICT (anonymous_id) DO UPDATE SET user_id = EXCLUDED.user_id, linked_at = EXCLUDED.linked_at
             WHERE known.linked_at < EXCLUDED.linked_at
            RETURNING new.anonymous_id AS source, old.user_id IS DISTINCT FROM new.user_id AS changed""";

    private static final String ADD_GROUPS = """
            INSERT INTO user_groups AS known (end_user, group_id, linked_at)
            SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[])
                ON CONFLICT (end_user) DO UPDATE SET group_id = EXCLUDED.group_id, linked_at = EXCLUDED.linked_at
             WHERE known.linked_at < EXCLUDED.linked_at
            RETURNING new.end_user AS source, old.group_id IS DISTINCT FROM new.group_id AS changed""";

    /** Writes links that are newer than the known; answers the ids of whom something new was said. */
    Uni<List<String>> add(SqlConnection connection, Links links) {
        return add(connection, ADD_ALIASES, links.aliases())
                .chain(aliases -> add(connection, ADD_GROUPS, links.groups()).map(groups -> {
                    List<String> changed = new ArrayList<>(aliases);
                    changed.addAll(groups);
                    return changed;
                }));
    }

    private static Uni<List<String>> add(SqlConnection connection, String sql, Map<String, Link> links) {
        if (links.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Tuple parameters = Tuple.of(
                links.keySet().toArray(String[]::new),
                links.values().stream().map(Link::target).toArray(String[]::new),
                links.values().stream()
                        .map(link -> link.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getBoolean("changed"))
                        .map(row -> row.getString("source"))
                        .toList());
    }
}
