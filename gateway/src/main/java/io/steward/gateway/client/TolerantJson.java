package io.steward.gateway.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads answers of services that may be newer than the gateway: what it does not know, it passes over. */
final class TolerantJson {

    private TolerantJson() {}

    static ObjectMapper of(ObjectMapper standard) {
        return standard.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
    }
}
