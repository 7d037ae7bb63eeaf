package io.steward.accounts.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.BatchUpsertAnswer.Result;
import io.steward.accounts.contact.ContactBatchService;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows that state contacts. */
@ApplicationScoped
class ImportedContacts implements ImportedRows {

    private final ContactBatchService contacts;

    ImportedContacts(ContactBatchService contacts) {
        this.contacts = contacts;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CONTACTS;
    }

    @Override
    public Uni<List<Result>> upsert(SqlConnection connection, List<JsonNode> rows, String by, boolean dryRun) {
        return contacts.upsert(connection, rows, by, dryRun);
    }
}
