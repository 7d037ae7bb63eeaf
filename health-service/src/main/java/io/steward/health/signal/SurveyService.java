package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.Scorer;
import io.steward.health.signal.BatchResult.BatchAnswer;
import io.steward.health.signal.SignalAdmission.Admitted;
import io.steward.health.signal.SignalAdmission.BatchRequest;
import io.steward.platform.contracts.accounts.AccountEvent.SurveyAnswered;
import io.steward.platform.contracts.signals.SignalEvent.SurveyKind;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Answers to surveys. */
@ApplicationScoped
class SurveyService {

    private final SignalAdmission admission;
    private final SignalStore store;
    private final Scorer scorer;
    private final Pool pool;

    SurveyService(SignalAdmission admission, SignalStore store, Scorer scorer, Pool pool) {
        this.admission = admission;
        this.store = store;
        this.scorer = scorer;
        this.pool = pool;
    }

    Uni<SurveyAnswerView> record(SurveyAnswerRequest request) {
        return admission
                .admit(request)
                .call(admitted -> write(List.of(admitted)))
                .map(SurveyAnswerView::of);
    }

    Uni<BatchAnswer> recordAll(BatchRequest batch) {
        return admission
                .sort(batch, SurveyAnswerRequest.class)
                .call(sorted -> write(sorted.admitted()))
                .map(BatchAnswer::of);
    }

    /** What customers answered to accounts-service; it has the answer's id, so it counts once. */
    Uni<Void> onAnswers(SqlConnection connection, List<ReceivedEvent<SurveyAnswered>> received) {
        List<SurveyAnswer> answers = received.stream()
                .map(ReceivedEvent::event)
                .flatMap(answer -> kindOf(answer.kind()).stream()
                        .map(kind -> new SurveyAnswer(
                                answer.responseId(),
                                answer.accountId(),
                                kind,
                                answer.score(),
                                answer.answeredAt(),
                                true)))
                .toList();
        return store.addSurveyAnswers(connection, answers);
    }

    /** An exit survey has words alone: there is nothing to measure. */
    private static Optional<SurveyKind> kindOf(io.steward.platform.contracts.accounts.SurveyKind kind) {
        return switch (kind) {
            case NPS -> Optional.of(SurveyKind.NPS);
            case CSAT -> Optional.of(SurveyKind.CSAT);
            case CES -> Optional.of(SurveyKind.CES);
            case EXIT -> Optional.empty();
        };
    }

    private Uni<Void> write(List<Admitted<SurveyAnswerRequest>> admitted) {
        List<SurveyAnswer> answers = admitted.stream()
                .map(one -> new SurveyAnswer(
                        one.id(),
                        one.account().id(),
                        one.signal().kind(),
                        one.signal().score(),
                        one.at(),
                        false))
                .toList();
        return pool.withTransaction(connection -> store.addSurveyAnswers(connection, answers))
                .invoke(scorer::wake);
    }
}
