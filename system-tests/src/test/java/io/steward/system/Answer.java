package io.steward.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What an API answered.
 *
 * @param body the JSON document; missing where the answer had none
 */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** The same answer, if it has the status. */
    Answer expecting(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but was " + status + ": " + body);
        }
        return this;
    }

    /** A header's first value; empty where absent. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
