package io.steward.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Asks the gateway as one caller. */
record Graph(Api api) {

    /** The whole answer, errors included. */
    JsonNode ask(String query, Map<String, ?> variables) {
        ObjectNode request = Api.JSON.createObjectNode();
        request.put("query", query);
        request.set("variables", Api.JSON.valueToTree(variables));
        return api.call("POST", "/graphql", request.toString(), "Accept", "application/json")
                .expecting(200)
                .body();
    }

    /** The data of an answer that must be without errors. */
    JsonNode data(String query, Map<String, ?> variables) {
        JsonNode answer = ask(query, variables);
        if (answer.hasNonNull("errors")) {
            throw new AssertionError("errors in the answer: " + answer);
        }
        return answer.get("data");
    }
}
