package io.steward.playbook.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * A playbook as clients see it.
 *
 * @param published number of the version that starts runs; null for none
 * @param definition of the published version, else of the newest; absent in lists
 * @param versions newest first
 */
public record PlaybookView(
        String key,
        String name,
        PlaybookKind kind,
        Integer published,
        @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode definition,
        List<VersionView> versions) {

    /**
     * One version.
     *
     * @param publishedBy null while it was never published
     * @param publishedAt null while it was never published
     */
    public record VersionView(
            int version,
            PlaybookStatus status,
            String createdBy,
            Instant createdAt,
            String publishedBy,
            Instant publishedAt) {}
}
