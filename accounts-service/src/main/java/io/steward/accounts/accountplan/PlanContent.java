package io.steward.accounts.accountplan;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What an account plan says; a part that it does not have is null. */
record PlanContent(String ourGoals, String customerGoals, String risks, String opportunities, String investment) {

    static final List<String> PARTS = List.of("ourGoals", "customerGoals", "risks", "opportunities", "investment");

    /** As it is kept with a review. */
    JsonObject json() {
        JsonObject json = new JsonObject();
        List<String> texts = Stream.of(ourGoals, customerGoals, risks, opportunities, investment)
                .map(text -> text == null ? "" : text)
                .toList();
        for (int index = 0; index < PARTS.size(); index++) {
            json.put(PARTS.get(index), texts.get(index));
        }
        return json;
    }

    /** The parts that differ from what was kept with a review. */
    List<String> changesSince(JsonObject reviewed) {
        JsonObject now = json();
        return PARTS.stream()
                .filter(part -> !Objects.equals(now.getString(part), reviewed.getString(part)))
                .toList();
    }
}
