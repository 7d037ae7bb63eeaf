package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.Scorer;
import io.steward.health.signal.BatchResult.BatchAnswer;
import io.steward.health.signal.SignalAdmission.Admitted;
import io.steward.health.signal.SignalAdmission.BatchRequest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

    private Uni<Void> write(List<Admitted<SurveyAnswerRequest>> admitted) {
        List<SurveyAnswer> answers = admitted.stream()
                .map(one -> new SurveyAnswer(
                        one.id(),
                        one.account().id(),
                        one.signal().kind(),
                        one.signal().score(),
                        one.at()))
                .toList();
        return pool.withTransaction(connection -> store.addSurveyAnswers(connection, answers))
                .invoke(scorer::wake);
    }
}
