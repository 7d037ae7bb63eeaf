package io.steward.accounts.survey.response;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Finds whom answers are of, for all answers of a batch in one statement. */
@ApplicationScoped
class RespondentStore {

    private static final String FIND = """
            SELECT account.id AS account_id, account.owner, contact.id IS NOT NULL AS contact_is_there
              FROM unnest($1::uuid[], $2::text[], $3::uuid[])
                   WITH ORDINALITY AS wanted (account_id, external_id, contact_id, position)
              LEFT JOIN accounts AS account
                ON account.id = wanted.account_id OR account.external_id = wanted.external_id
              LEFT JOIN contacts AS contact ON contact.id = wanted.contact_id AND contact.account_id = account.id
             ORDER BY wanted.position""";

    private final Pool pool;

    RespondentStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * Whom an answer is of.
     *
     * @param accountId null where there is no such account
     * @param contactIsThere whether the contact that was named is one of the account
     */
    record Respondent(UUID accountId, String owner, boolean contactIsThere) {}

    /** One for each request, in their order. */
    Uni<List<Respondent>> find(List<RecordResponseRequest> requests) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(ids(requests, RecordResponseRequest::accountId))
                .addArrayOfString(requests.stream()
                        // Whoever names both is told so; each is then one account.
                        .map(request -> request.accountId() == null ? request.accountExternalId() : null)
                        .toArray(String[]::new))
                .addArrayOfUUID(ids(requests, RecordResponseRequest::contactId));
        return pool.preparedQuery(FIND)
                .execute(columns)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Respondent(
                                row.getUUID("account_id"), row.getString("owner"), row.getBoolean("contact_is_there")))
                        .toList());
    }

    private static UUID[] ids(List<RecordResponseRequest> requests, Function<RecordResponseRequest, UUID> id) {
        return requests.stream().map(id).toArray(UUID[]::new);
    }
}
