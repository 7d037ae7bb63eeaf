package io.steward.accounts.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.BatchUpsertAnswer.Result;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Carries the rows of one kind of import out. */
interface ImportedRows {

    /** The kind. */
    ImportKind kind();

    /**
     * Upserts what rows state, of which no two have the same key, within the transaction of the connection.
     *
     * @param by who wants it
     * @param dryRun only tells what would become of each
     * @return one result for each row; the pointers of a problem begin with the row
     */
    Uni<List<Result>> upsert(SqlConnection connection, List<JsonNode> rows, String by, boolean dryRun);
}
