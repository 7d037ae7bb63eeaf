package io.steward.accounts.survey.invitation;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.survey.SurveySettingsView;
import io.steward.accounts.survey.SurveyView;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Invitations as rows, and the rules by which contacts are asked, for a thousand of them in one statement. */
@ApplicationScoped
class InvitationStore {

    /** Two calls must not both find that a contact was not asked lately. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7366)";

    private static final String OF_FILTER = """
            SELECT contact.id
              FROM contacts AS contact JOIN accounts AS account ON account.id = contact.account_id
             WHERE account.archived_at IS NULL
               AND ($1::text IS NULL OR account.segment = $1)
               AND ($2::text IS NULL OR account.stage = $2)
               AND ($3::text IS NULL OR account.plan = $3)
               AND ($4::text IS NULL OR account.band = $4)
               AND ($5::text IS NULL OR account.owner = $5)
               AND ($6::text[] IS NULL OR contact.roles && $6)
               AND ($7::uuid IS NULL OR contact.id > $7)
             ORDER BY contact.id
             LIMIT $8""";

    /**
     * The share is drawn by a digest of seed and contact, so that the same contacts are drawn whenever it is asked. An
     * invitation of this very request, made before it was repeated, is no earlier one.
     */
    private static final String WEIGH = """
            SELECT wanted.contact_id, wanted.invitation_id, account.id AS account_id, account.name, account.owner,
                   made.id IS NOT NULL AS made,
                   CASE WHEN account.id IS NULL THEN 'UNKNOWN_CONTACT'
                        WHEN $3::text IS NOT NULL AND account.owner IS DISTINCT FROM $3 THEN 'NOT_YOURS'
                        WHEN account.archived_at IS NOT NULL THEN 'ACCOUNT_ARCHIVED'
                        WHEN contact.email IS NULL THEN 'NO_ADDRESS'
                        WHEN made.id IS NOT NULL THEN NULL
                        WHEN coalesce(account.started_on, (account.created_at AT TIME ZONE 'UTC')::date)
                             > ($4::timestamptz AT TIME ZONE 'UTC')::date - $5::integer THEN 'ACCOUNT_TOO_YOUNG'
                        WHEN EXISTS (SELECT FROM survey_invitations AS earlier
                                      WHERE earlier.contact_id = contact.id AND earlier.survey_key = $6
                                        AND earlier.invited_at > $4 - $7::integer * interval '1 day')
                             THEN 'SAME_SURVEY_LATELY'
                        WHEN EXISTS (SELECT FROM survey_invitations AS earlier
                                      WHERE earlier.contact_id = contact.id
                                        AND earlier.invited_at > $4 - $8::integer * interval '1 day')
                             THEN 'ANY_SURVEY_LATELY'
                        WHEN ('x' || left(md5($9 || ' ' || contact.id), 8))::bit(32)::bigint % 10000
                             >= $10::integer * 100 THEN 'NOT_IN_SHARE'
                   END AS rule
              FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS wanted (contact_id, invitation_id, position)
              LEFT JOIN contacts AS contact ON contact.id = wanted.contact_id
              LEFT JOIN accounts AS account ON account.id = contact.account_id
              LEFT JOIN survey_invitations AS made ON made.id = wanted.invitation_id
             ORDER BY wanted.position""";

    private static final String ADD = """
            INSERT INTO survey_invitations (id, survey_key, account_id, contact_id, invited_by, invited_at, expires_at)
            SELECT id, $4, account_id, contact_id, $5, $6, $7
              FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS invited (id, account_id, contact_id)""";

    private static final String FIND = "SELECT * FROM survey_invitations WHERE id = $1";

    private static final String LOCK = FIND + " FOR UPDATE";

    private static final String ANSWERED = "UPDATE survey_invitations SET answered_at = $2 WHERE id = $1";

    private final Pool pool;

    InvitationStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> waitForTurn(SqlConnection connection) {
        return connection.query(ONE_AT_A_TIME).execute().replaceWithVoid();
    }

    /** Contacts of a filter in the order of their ids, at most one more than are asked in one call. */
    Uni<List<UUID>> listContacts(SqlConnection connection, InviteRequest.Filter filter) {
        Tuple parameters = Tuple.tuple()
                .addString(filter.segment())
                .addString(filter.stage() == null ? null : filter.stage().name())
                .addString(filter.plan())
                .addString(filter.band())
                .addString(filter.owner())
                .addArrayOfString(
                        filter.roles() == null || filter.roles().isEmpty()
                                ? null
                                : filter.roles().stream().map(Enum::name).toArray(String[]::new))
                .addUUID(filter.after())
                .addInteger(InviteRequest.MOST_CONTACTS + 1);
        return connection
                .preparedQuery(OF_FILTER)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    /**
     * Weighs contacts against the rules.
     *
     * @param invitationIds the ids that their invitations would have
     * @param onlyOwner user name of who may ask the contacts of own accounts alone; null for who may ask all
     */
    Uni<List<Candidate>> weigh(
            SqlConnection connection,
            List<UUID> contactIds,
            List<UUID> invitationIds,
            String onlyOwner,
            Sampling sampling) {
        SurveyView survey = sampling.survey();
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(contactIds.toArray(UUID[]::new))
                .addArrayOfUUID(invitationIds.toArray(UUID[]::new))
                .addString(onlyOwner)
                .addOffsetDateTime(sampling.now().atOffset(ZoneOffset.UTC))
                .addInteger(survey.minAccountAgeDays())
                .addString(survey.key())
                .addInteger(survey.minDaysBetween())
                .addInteger(sampling.settings().minDaysBetween())
                .addString(survey.seed())
                .addInteger(survey.sharePercent());
        return connection
                .preparedQuery(WEIGH)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(InvitationStore::candidate)
                        .toList());
    }

    /** By which rules contacts are weighed, at which moment. */
    record Sampling(SurveyView survey, SurveySettingsView settings, Instant now) {}

    Uni<Void> add(SqlConnection connection, List<Candidate> invited, Sampling sampling, String by, Instant expiresAt) {
        if (invited.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(invited.stream().map(Candidate::invitationId).toArray(UUID[]::new))
                .addArrayOfUUID(invited.stream().map(Candidate::accountId).toArray(UUID[]::new))
                .addArrayOfUUID(invited.stream().map(Candidate::contactId).toArray(UUID[]::new))
                .addString(sampling.survey().key())
                .addString(by)
                .addOffsetDateTime(sampling.now().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(expiresAt.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(ADD).execute(parameters).replaceWithVoid();
    }

    Uni<Optional<Invitation>> find(UUID id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(InvitationStore::first);
    }

    /** The same, for the transaction of the connection alone. */
    Uni<Optional<Invitation>> lock(SqlConnection connection, UUID id) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(id)).map(InvitationStore::first);
    }

    Uni<Void> answered(SqlConnection connection, UUID id, Instant at) {
        return connection
                .preparedQuery(ANSWERED)
                .execute(Tuple.of(id, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static Candidate candidate(Row row) {
        String rule = row.getString("rule");
        return new Candidate(
                row.getUUID("contact_id"),
                row.getUUID("invitation_id"),
                row.getUUID("account_id"),
                row.getString("name"),
                row.getString("owner"),
                row.getBoolean("made"),
                rule == null ? null : SkipRule.valueOf(rule));
    }

    private static Optional<Invitation> first(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(InvitationStore::invitation);
    }

    private static Invitation invitation(Row row) {
        OffsetDateTime answeredAt = row.getOffsetDateTime("answered_at");
        return new Invitation(
                row.getUUID("id"),
                row.getString("survey_key"),
                row.getUUID("account_id"),
                row.getUUID("contact_id"),
                row.getOffsetDateTime("expires_at").toInstant(),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
