package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.DirtyAccounts;
import io.steward.platform.contracts.signals.SignalEvent;
import io.steward.platform.contracts.signals.SignalEvent.SurveyAnswered;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointRecorded;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes signals that only ever are added; each with its event and its mark, and only what is new. */
@ApplicationScoped
class SignalStore {

    private static final String ADD_TOUCHPOINTS = """
            INSERT INTO touchpoints (id, account_id, kind, occurred_at)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[])
                ON CONFLICT (id) DO NOTHING RETURNING id""";

    private static final String ADD_SURVEY_ANSWERS = """
            INSERT INTO survey_answers (id, account_id, kind, answered_at, score)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::smallint[])
                ON CONFLICT (id) DO NOTHING RETURNING id""";

    private final OutboxStore outbox;
    private final DirtyAccounts dirty;

    SignalStore(OutboxStore outbox, DirtyAccounts dirty) {
        this.outbox = outbox;
        this.dirty = dirty;
    }

    /** A signal as it is published and marked. */
    private record Written(UUID id, SignalEvent event, Instant at) {}

    Uni<Void> addTouchpoints(SqlConnection connection, List<Touchpoint> touchpoints) {
        Tuple parameters = columns(
                touchpoints,
                Touchpoint::id,
                Touchpoint::accountId,
                touchpoint -> touchpoint.kind().name(),
                Touchpoint::occurredAt);
        List<Written> written = touchpoints.stream()
                .map(one -> new Written(
                        one.id(),
                        new TouchpointRecorded(one.accountId(), one.id(), one.kind(), one.occurredAt()),
                        one.occurredAt()))
                .toList();
        return add(connection, ADD_TOUCHPOINTS, parameters, written);
    }

    Uni<Void> addSurveyAnswers(SqlConnection connection, List<SurveyAnswer> answers) {
        Tuple parameters = columns(
                        answers,
                        SurveyAnswer::id,
                        SurveyAnswer::accountId,
                        answer -> answer.kind().name(),
                        SurveyAnswer::answeredAt)
                .addArrayOfShort(
                        answers.stream().map(answer -> (short) answer.score()).toArray(Short[]::new));
        List<Written> written = answers.stream()
                .map(one -> new Written(
                        one.id(),
                        new SurveyAnswered(
                                one.accountId(),
                                one.kind(),
                                one.score(),
                                one.answeredAt(),
                                one.given() ? one.id() : null),
                        one.answeredAt()))
                .toList();
        return add(connection, ADD_SURVEY_ANSWERS, parameters, written);
    }

    private Uni<Void> add(SqlConnection connection, String sql, Tuple parameters, List<Written> signals) {
        if (signals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .map(SignalStore::ids)
                .chain(added -> {
                    List<Written> fresh = signals.stream()
                            .filter(signal -> added.contains(signal.id()))
                            .toList();
                    return outbox.insert(
                                    connection,
                                    fresh.stream().map(Written::event).toList())
                            .chain(() -> dirty.mark(connection, since(fresh)));
                });
    }

    private static Map<UUID, LocalDate> since(List<Written> signals) {
        Map<UUID, LocalDate> since = new TreeMap<>();
        signals.forEach(signal -> since.merge(
                signal.event().accountId(),
                LocalDate.ofInstant(signal.at(), ZoneOffset.UTC),
                (left, right) -> left.isBefore(right) ? left : right));
        return since;
    }

    private static <T> Tuple columns(
            List<T> signals,
            Function<T, UUID> id,
            Function<T, UUID> accountId,
            Function<T, String> kind,
            Function<T, Instant> at) {
        return Tuple.tuple()
                .addArrayOfUUID(signals.stream().map(id).toArray(UUID[]::new))
                .addArrayOfUUID(signals.stream().map(accountId).toArray(UUID[]::new))
                .addArrayOfString(signals.stream().map(kind).toArray(String[]::new))
                .addArrayOfOffsetDateTime(signals.stream()
                        .map(at)
                        .map(instant -> instant.atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .collect(Collectors.toSet());
    }
}
