package io.steward.accounts.survey.response;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.survey.response.AnswerAdmission.Sorted;
import io.steward.accounts.survey.response.RecordedResponses.Outcome;
import io.steward.accounts.survey.response.RecordedResponses.Result;
import io.steward.platform.http.BodyReader;
import io.steward.platform.http.BodyReader.Reading;
import io.steward.platform.pages.Page;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemException;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Answers that integrators bring, and all answers for whoever reads them. */
@ApplicationScoped
class SurveyResponseService {

    private final AnswerAdmission admission;
    private final SurveyResponseStore store;
    private final BodyReader reader;
    private final Pool pool;

    SurveyResponseService(AnswerAdmission admission, SurveyResponseStore store, BodyReader reader, Pool pool) {
        this.admission = admission;
        this.store = store;
        this.reader = reader;
        this.pool = pool;
    }

    /** An answer and whether it is new. */
    record Recorded(SurveyResponseView response, boolean created) {}

    Uni<Recorded> record(RecordResponseRequest request) {
        return admission
                .sort(List.of(new Reading<>(request, new Faults())))
                .map(List::getFirst)
                .invoke(sorted -> {
                    if (sorted.problem() != null) {
                        throw new ProblemException(sorted.problem());
                    }
                })
                .chain(sorted -> write(List.of(sorted.response()))
                        .map(standing -> standing.get(sorted.response().id()))
                        // A repeated request finds its own answer there already: it was created by it.
                        .map(one -> new Recorded(
                                one, one.id().equals(sorted.response().id()))));
    }

    Uni<RecordedResponses> recordAll(RecordResponsesRequest request) {
        List<Reading<RecordResponseRequest>> items = request.items().stream()
                .map(item -> reader.read(item, RecordResponseRequest.class))
                .toList();
        return admission
                .sort(items)
                .chain(sorted -> write(sorted.stream()
                                .map(Sorted::response)
                                .filter(Objects::nonNull)
                                .toList())
                        .map(standing -> results(request.items(), sorted, standing)));
    }

    /** Fails with 404 where there is no such answer. */
    Uni<SurveyResponseView> get(UUID id) {
        return store.find(id).map(found -> found.orElseThrow(() -> Problems.notFound("survey response", id)));
    }

    Uni<Page<SurveyResponseView>> list(SurveyResponseQuery query) {
        return store.list(query);
    }

    /** What each stands for after all are written, by its id: itself, or the answer that was there before. */
    private Uni<Map<UUID, SurveyResponseView>> write(List<SurveyResponseView> responses) {
        return pool.withTransaction(
                connection -> store.add(connection, responses).chain(() -> standing(connection, responses)));
    }

    private Uni<Map<UUID, SurveyResponseView>> standing(SqlConnection connection, List<SurveyResponseView> responses) {
        List<SurveyResponseView> keyed = responses.stream()
                .filter(response -> response.externalId() != null)
                .toList();
        Uni<List<SurveyResponseView>> known =
                keyed.isEmpty() ? Uni.createFrom().item(List.of()) : store.ofExternalIds(connection, keyed);
        return known.map(found -> {
            Map<String, SurveyResponseView> byKey = new HashMap<>();
            found.forEach(one -> byKey.put(one.survey() + " " + one.externalId(), one));
            Map<UUID, SurveyResponseView> standing = new HashMap<>();
            responses.forEach(
                    one -> standing.put(one.id(), byKey.getOrDefault(one.survey() + " " + one.externalId(), one)));
            return standing;
        });
    }

    private static RecordedResponses results(
            List<JsonNode> items, List<Sorted> sorted, Map<UUID, SurveyResponseView> standing) {
        List<Result> results = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            Sorted one = sorted.get(index);
            String externalId = items.get(index).path("externalId").textValue();
            if (one.problem() == null) {
                UUID id = standing.get(one.response().id()).id();
                Outcome outcome = id.equals(one.response().id()) ? Outcome.CREATED : Outcome.UNCHANGED;
                results.add(new Result(index, externalId, id, outcome, null));
            } else {
                results.add(new Result(index, externalId, null, Outcome.ERROR, inRequest(index, one.problem())));
            }
        }
        return new RecordedResponses(results);
    }

    private static Problem inRequest(int index, Problem problem) {
        return problem.errors() == null
                ? problem
                : problem.withErrors(problem.errors().stream()
                        .map(fault ->
                                Fault.at("#/items/" + index + fault.pointer().substring(1), fault.detail()))
                        .toList());
    }
}
