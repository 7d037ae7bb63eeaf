package io.steward.accounts.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.BatchUpsertAnswer.Result;
import io.steward.accounts.account.BatchUpsertService;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows that state accounts. */
@ApplicationScoped
class ImportedAccounts implements ImportedRows {

    private final BatchUpsertService accounts;

    ImportedAccounts(BatchUpsertService accounts) {
        this.accounts = accounts;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ACCOUNTS;
    }

    @Override
    public Uni<List<Result>> upsert(SqlConnection connection, List<JsonNode> rows, String by, boolean dryRun) {
        return accounts.upsert(connection, rows, by, dryRun);
    }
}
