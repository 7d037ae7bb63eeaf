package io.steward.accounts.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.accounts.account.BatchUpsertAnswer.Result;
import io.steward.accounts.rules.ExternalId;
import io.steward.platform.http.BodyReader;
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

/** The items of a batch, sorted into those that can be carried out and those that cannot. */
final class BatchItems {

    private final Map<String, AccountRequest> accepted = new LinkedHashMap<>();
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final Map<Integer, Result> refused = new HashMap<>();
    private final StatementRules rules;
    private final int size;
    private final IntFunction<String> place;

    /**
     * Reads items.
     *
     * @param rules what accounts may be stated as
     * @param place where an item stands in what the caller sent, as the begin of a pointer
     */
    BatchItems(List<JsonNode> items, BodyReader reader, StatementRules rules, IntFunction<String> place) {
        this.rules = rules;
        this.size = items.size();
        this.place = place;
        for (int index = 0; index < size; index++) {
            take(index, items.get(index), reader.read(items.get(index), AccountRequest.class));
        }
    }

    /** Valid content by external id, in the order of the request. */
    Map<String, AccountRequest> accepted() {
        return accepted;
    }

    /** The results of all items, in the order of the request. */
    List<Result> results(Map<String, Upserted> upserted) {
        Map<Integer, Result> done = new HashMap<>(refused);
        upserted.forEach((externalId, outcome) -> {
            int index = indexOf.get(externalId);
            done.put(index, Result.of(index, outcome));
        });
        List<Result> results = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            results.add(done.get(index));
        }
        return results;
    }

    private void take(int index, JsonNode item, Reading<AccountRequest> reading) {
        Faults faults = reading.faults();
        String externalId = item.path("externalId").textValue();
        if (externalId == null) {
            ExternalId.check(faults, "#/externalId", null);
        } else if (indexOf.containsKey(externalId)) {
            faults.add(Fault.at("#/externalId", "repeats the one of item " + indexOf.get(externalId)));
        }
        if (reading.value() != null) {
            rules.check(faults, reading.value());
        }
        if (faults.isEmpty()) {
            accepted.put(externalId, reading.value());
            indexOf.put(externalId, index);
        } else {
            refused.put(index, Result.error(index, externalId, Problems.invalidProblem(inRequest(index, faults))));
        }
    }

    private List<Fault> inRequest(int index, Faults faults) {
        return faults.all().stream()
                .map(fault -> Fault.at(place.apply(index) + fault.pointer().substring(1), fault.detail()))
                .toList();
    }
}
