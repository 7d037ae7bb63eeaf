package io.steward.accounts.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Fault;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Rows that were refused, in the order of the file. */
@ApplicationScoped
class RefusedRowStore {

    private static final String ADD = """
            INSERT INTO import_refusals (import_id, line, external_id, faults)
            SELECT $1, line, external_id, faults::jsonb
              FROM unnest($2::bigint[], $3::text[], $4::text[]) AS refused (line, external_id, faults)""";

    private static final String LIST = """
            SELECT line, external_id, faults::text AS faults FROM import_refusals
             WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT $3""";

    private final Pool pool;
    private final ObjectMapper mapper;

    RefusedRowStore(Pool pool, ObjectMapper mapper) {
        this.pool = pool;
        this.mapper = mapper;
    }

    Uni<Void> add(SqlConnection connection, UUID importId, List<RefusedRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple parameters = Tuple.tuple()
                .addUUID(importId)
                .addArrayOfLong(rows.stream().map(RefusedRow::line).toArray(Long[]::new))
                .addArrayOfString(rows.stream().map(RefusedRow::externalId).toArray(String[]::new))
                .addArrayOfString(rows.stream().map(row -> write(row.errors())).toArray(String[]::new));
        return connection.preparedQuery(ADD).execute(parameters).replaceWithVoid();
    }

    /** The rows behind a line. */
    Uni<List<RefusedRow>> list(UUID importId, long after, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(importId, after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::read)
                        .toList());
    }

    private RefusedRow read(Row row) {
        try {
            List<Fault> errors = List.of(mapper.readValue(row.getString("faults"), Fault[].class));
            return new RefusedRow(row.getLong("line"), row.getString("external_id"), errors);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(List<Fault> faults) {
        try {
            // PostgreSQL keeps no NUL in a text.
            return mapper.writeValueAsString(faults).replace("\\u0000", "\\ufffd");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
