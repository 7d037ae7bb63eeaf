package io.steward.notification.channel.inapp;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Marks items of the caller's inbox.
 *
 * @param ids at most 200 items; null where all are meant
 * @param all true for the whole inbox; null or false where items are named
 */
record MarkInboxRequest(
        @Schema(maxItems = 200) List<UUID> ids,
        @Schema(examples = "true") Boolean all,
        @Schema(required = true, examples = "READ") Mark mark) implements Checked {

    private static final int MAX_IDS = 200;

    @Override
    public void check(Faults faults) {
        boolean everything = Boolean.TRUE.equals(all);
        faults.check(mark != null, "#/mark", "must be given");
        faults.check(everything || ids != null, "#/ids", "must be given unless all is true");
        faults.check(!everything || ids == null, "#/ids", "must be absent where all is true");
        if (ids != null) {
            faults.check(ids.size() <= MAX_IDS, "#/ids", "must be at most " + MAX_IDS + " ids");
            faults.check(ids.stream().allMatch(Objects::nonNull), "#/ids", "must not hold null");
        }
    }

    /** The named items; null for all. */
    UUID[] items() {
        return ids == null ? null : ids.toArray(UUID[]::new);
    }
}
