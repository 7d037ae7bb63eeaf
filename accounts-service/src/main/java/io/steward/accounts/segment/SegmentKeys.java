package io.steward.accounts.segment;

import io.steward.platform.problems.Faults;
import java.util.Collection;
import java.util.SequencedSet;
import java.util.TreeSet;

/** The keys of all segments of a moment. */
public final class SegmentKeys {

    private final SequencedSet<String> keys;

    SegmentKeys(Collection<String> keys) {
        this.keys = new TreeSet<>(keys);
    }

    /** Notes a fault where there is a key and it is no segment's. A key of a wrong form is told of elsewhere. */
    public void check(Faults faults, String pointer, String key) {
        faults.check(key == null || keys.contains(key), pointer, "must be one of " + String.join(", ", keys));
    }
}
