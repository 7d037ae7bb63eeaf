package io.steward.accounts.timeline;

import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.TimelineKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the entries that events tell. */
final class ToldEntry {

    private ToldEntry() {}

    static TimelineEntryView of(
            UUID id,
            UUID accountId,
            Instant at,
            TimelineKind kind,
            String actor,
            String title,
            Map<String, Object> details) {
        return new TimelineEntryView(id, accountId, at, kind, null, actor, title, null, List.of(), details, 1);
    }
}
