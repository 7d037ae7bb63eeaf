package io.steward.accounts.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.platform.http.BodyReader.Reading;
import io.steward.platform.problems.Faults;

/**
 * How the items of a batch are read.
 *
 * @param <K> what tells one item from another
 * @param <T> what an item states
 */
public interface BatchKind<K, T> {

    /** Reads an item, with everything that is wrong with it. */
    Reading<T> read(JsonNode item);

    /** The key of an item; null where it has none, which is then noted. */
    K key(JsonNode item, Faults faults);
}
