package io.steward.accounts.survey.response;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent.SurveyAnswered;
import io.steward.platform.contracts.accounts.SurveyKind;
import io.steward.platform.outbox.OutboxStore;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Answers as rows: added with their facts, many in one statement, never changed; read a page at a time. */
@ApplicationScoped
class SurveyResponseStore {

    private static final String LIST = "list";

    private static final String ADD = """
            INSERT INTO survey_responses (id, survey_key, kind, account_id, contact_id, invitation_id, external_id, score,
                                          texts, answered_at, recorded_by, recorded_at)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[],
                                 $8::smallint[], $9::jsonb[], $10::timestamptz[], $11::text[], $12::timestamptz[])
                ON CONFLICT DO NOTHING RETURNING id""";

    private static final String OF_EXTERNAL_IDS = """
            SELECT response.* FROM survey_responses AS response
              JOIN unnest($1::text[], $2::text[]) AS wanted (survey, external_id)
                ON survey_key = survey AND response.external_id = wanted.external_id""";

    private static final String OF_INVITATION = "SELECT * FROM survey_responses WHERE invitation_id = $1";

    private static final String BY_ID = "SELECT * FROM survey_responses WHERE id = $1";

    private static final String PAGE = """
            SELECT * FROM survey_responses
             WHERE ($1::text IS NULL OR survey_key = $1)
               AND ($2::uuid IS NULL OR account_id = $2)
               AND ($3::uuid IS NULL OR contact_id = $3)
               AND ($4::timestamptz IS NULL OR answered_at >= $4)
               AND ($5::timestamptz IS NULL OR answered_at < $5)
               AND ($6::timestamptz IS NULL OR (answered_at, id) %1$s ($6, $7::uuid))
             ORDER BY answered_at %2$s, id %2$s LIMIT $8""";

    private static final String NEWEST_FIRST = PAGE.formatted("<", "DESC");

    private static final String OLDEST_FIRST = PAGE.formatted(">", "ASC");

    private final Pool pool;
    private final OutboxStore outbox;

    SurveyResponseStore(Pool pool, OutboxStore outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    /** Adds answers and tells those that are new, which are the answer. */
    Uni<Set<UUID>> add(SqlConnection connection, List<SurveyResponseView> responses) {
        if (responses.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return connection
                .preparedQuery(ADD)
                .execute(columns(responses))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .collect(Collectors.toSet()))
                .call(added -> outbox.insert(
                        connection,
                        responses.stream()
                                .filter(response -> added.contains(response.id()))
                                .map(SurveyResponseStore::fact)
                                .toList()));
    }

    /** The answers under integrators' keys, each named by its survey and its key. */
    Uni<List<SurveyResponseView>> ofExternalIds(SqlConnection connection, List<SurveyResponseView> wanted) {
        Tuple keys = Tuple.tuple()
                .addArrayOfString(texts(wanted, SurveyResponseView::survey))
                .addArrayOfString(texts(wanted, SurveyResponseView::externalId));
        return connection.preparedQuery(OF_EXTERNAL_IDS).execute(keys).map(SurveyResponseStore::views);
    }

    Uni<Optional<SurveyResponseView>> ofInvitation(SqlClient client, UUID invitationId) {
        return client.preparedQuery(OF_INVITATION)
                .execute(Tuple.of(invitationId))
                .map(rows -> views(rows).stream().findFirst());
    }

    Uni<Optional<SurveyResponseView>> find(UUID id) {
        return pool.preparedQuery(BY_ID)
                .execute(Tuple.of(id))
                .map(rows -> views(rows).stream().findFirst());
    }

    Uni<Page<SurveyResponseView>> list(SurveyResponseQuery query) {
        Tuple parameters = Tuple.tuple()
                .addString(query.survey())
                .addUUID(query.accountId())
                .addUUID(query.contactId())
                .addOffsetDateTime(query.since())
                .addOffsetDateTime(query.until())
                .addOffsetDateTime(query.placeTime())
                .addUUID(query.placeId())
                .addInteger(query.page().limit() + 1);
        return pool.preparedQuery(query.page().before() == null ? NEWEST_FIRST : OLDEST_FIRST)
                .execute(parameters)
                .map(rows -> Page.of(
                        views(rows),
                        query.page(),
                        one -> Cursor.of(SurveyResponseQuery.ORDER, one.answeredAt(), one.id())));
    }

    private static SurveyAnswered fact(SurveyResponseView response) {
        return new SurveyAnswered(
                response.accountId(),
                response.id(),
                response.survey(),
                response.kind(),
                response.contactId(),
                response.score(),
                response.answeredAt());
    }

    private static Tuple columns(List<SurveyResponseView> responses) {
        return Tuple.tuple()
                .addArrayOfUUID(ids(responses, SurveyResponseView::id))
                .addArrayOfString(texts(responses, SurveyResponseView::survey))
                .addArrayOfString(texts(responses, response -> response.kind().name()))
                .addArrayOfUUID(ids(responses, SurveyResponseView::accountId))
                .addArrayOfUUID(ids(responses, SurveyResponseView::contactId))
                .addArrayOfUUID(ids(responses, SurveyResponseView::invitationId))
                .addArrayOfString(texts(responses, SurveyResponseView::externalId))
                .addArrayOfShort(responses.stream()
                        .map(response -> response.score() == null
                                ? null
                                : response.score().shortValue())
                        .toArray(Short[]::new))
                .addArrayOfJsonObject(responses.stream()
                        .map(response -> json(response.texts()))
                        .toArray(JsonObject[]::new))
                .addArrayOfOffsetDateTime(times(responses, SurveyResponseView::answeredAt))
                .addArrayOfString(texts(responses, SurveyResponseView::recordedBy))
                .addArrayOfOffsetDateTime(times(responses, SurveyResponseView::recordedAt));
    }

    private static UUID[] ids(List<SurveyResponseView> responses, Function<SurveyResponseView, UUID> id) {
        return responses.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<SurveyResponseView> responses, Function<SurveyResponseView, String> text) {
        return responses.stream().map(text).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(
            List<SurveyResponseView> responses, Function<SurveyResponseView, Instant> time) {
        return responses.stream()
                .map(time)
                .map(at -> at.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static JsonObject json(List<SurveyText> texts) {
        JsonArray list = new JsonArray();
        texts.forEach(text -> list.add(new JsonObject()
                .put("key", text.key())
                .put("question", text.question())
                .put("text", text.text())));
        return new JsonObject().put(LIST, list);
    }

    private static List<SurveyText> texts(JsonObject stored) {
        JsonArray list = stored.getJsonArray(LIST);
        return IntStream.range(0, list.size())
                .mapToObj(list::getJsonObject)
                .map(text -> new SurveyText(text.getString("key"), text.getString("question"), text.getString("text")))
                .toList();
    }

    private static List<SurveyResponseView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(SurveyResponseStore::view)
                .toList();
    }

    private static SurveyResponseView view(Row row) {
        return new SurveyResponseView(
                row.getUUID("id"),
                row.getString("survey_key"),
                SurveyKind.valueOf(row.getString("kind")),
                row.getUUID("account_id"),
                row.getUUID("contact_id"),
                row.getUUID("invitation_id"),
                row.getString("external_id"),
                row.getInteger("score"),
                texts(row.get(JsonObject.class, "texts")),
                row.getOffsetDateTime("answered_at").toInstant(),
                row.getString("recorded_by"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }
}
