package io.steward.accounts.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.accounts.account.BatchUpsertAnswer.Result;
import io.steward.platform.http.BodyReader.Reading;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The items of a batch, sorted into those that can be carried out and those that cannot.
 *
 * @param <K> what tells one item from another
 * @param <T> what an item states
 */
public final class BatchItems<K, T> {

    private final Map<K, T> accepted = new LinkedHashMap<>();
    private final Map<K, Integer> indexOf = new HashMap<>();
    private final Map<Integer, Result> refused = new HashMap<>();
    private final List<JsonNode> items;
    private final IntFunction<String> place;

    /**
     * Reads items.
     *
     * @param place where an item stands in what the caller sent, as the begin of a pointer
     */
    public BatchItems(List<JsonNode> items, BatchKind<K, T> kind, IntFunction<String> place) {
        this.items = items;
        this.place = place;
        for (int index = 0; index < items.size(); index++) {
            take(index, kind, kind.read(items.get(index)));
        }
    }

    /** Valid content by key, in the order of the request. */
    public Map<K, T> accepted() {
        return accepted;
    }

    /** The results of all items, in the order of the request. */
    public List<Result> results(Map<K, BatchOutcome> outcomes) {
        Map<Integer, Result> done = new HashMap<>(refused);
        outcomes.forEach((key, outcome) -> done.put(indexOf.get(key), result(indexOf.get(key), outcome)));
        List<Result> results = new ArrayList<>(items.size());
        for (int index = 0; index < items.size(); index++) {
            results.add(done.get(index));
        }
        return results;
    }

    private Result result(int index, BatchOutcome outcome) {
        return switch (outcome) {
            case BatchOutcome.Done done -> Result.done(index, externalId(index), done.id(), done.outcome());
            case BatchOutcome.Refused(List<Fault> faults) -> error(index, faults);
        };
    }

    private void take(int index, BatchKind<K, T> kind, Reading<T> reading) {
        Faults faults = reading.faults();
        K key = kind.key(items.get(index), faults);
        if (key != null && indexOf.containsKey(key)) {
            faults.add(Fault.at("#/externalId", "repeats the one of item " + indexOf.get(key)));
        }
        if (faults.isEmpty()) {
            accepted.put(key, reading.value());
            indexOf.put(key, index);
        } else {
            refused.put(index, error(index, faults.all()));
        }
    }

    private Result error(int index, List<Fault> faults) {
        List<Fault> inRequest = faults.stream()
                .map(fault -> Fault.at(place.apply(index) + fault.pointer().substring(1), fault.detail()))
                .toList();
        return Result.error(index, externalId(index), Problems.invalidProblem(inRequest));
    }

    private String externalId(int index) {
        return items.get(index).path("externalId").textValue();
    }
}
