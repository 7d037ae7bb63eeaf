package io.steward.accounts.plan;

import io.steward.platform.contracts.accounts.SuccessPlanKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan template with its versions. */
@Schema(name = "PlanTemplate")
record PlanTemplateView(
        @Schema(examples = "30-60-90") String key,
        String name,
        SuccessPlanKind kind,

        @Schema(description = "The version that plans are made from; null while none is published.")
        Integer publishedVersion,

        @Schema(description = "Of the published version, else of the newest one; null in lists.")
        PlanTemplateDefinition definition,

        @Schema(description = "The newest first; in lists the newest and the published one.")
        List<VersionView> versions,

        @Schema(description = "Rises with every version and every publication; null in lists.")
        Long version) {

    /** One version. */
    @Schema(name = "PlanTemplateVersion")
    record VersionView(
            int version,
            TemplateStatus status,
            String createdBy,
            Instant createdAt,
            String publishedBy,
            Instant publishedAt) {}
}
