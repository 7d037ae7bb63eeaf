package io.steward.system;

import java.util.UUID;

/** Makes write keys as an admin does. */
final class WriteKey {

    private WriteKey() {}

    /** A new key, as it is shown this once. */
    static String create(RunningStack stack) {
        return stack.as("ada", "health")
                .post("/v1/write-keys", "{\"name\": \"tests " + UUID.randomUUID() + "\"}")
                .expecting(201)
                .body()
                .required("writeKey")
                .asText();
    }
}
