package io.steward.accounts.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.platform.problems.Fault;

/**
 * A row of a file.
 *
 * @param line number of its first line in the file, from 1
 * @param content what it states; null where it cannot be read
 * @param fault why it cannot be read; null otherwise
 */
record ImportRow(long line, JsonNode content, Fault fault) {

    static ImportRow of(long line, JsonNode content) {
        return new ImportRow(line, content, null);
    }

    static ImportRow unreadable(long line, String why) {
        return new ImportRow(line, null, Fault.at("#", why));
    }

    /** The integrator's key; null where there is none that can be read. */
    String externalId() {
        return content == null ? null : content.path("externalId").textValue();
    }
}
