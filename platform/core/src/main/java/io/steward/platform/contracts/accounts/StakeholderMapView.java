package io.steward.platform.contracts.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom we know at an account, and what is dangerous about that. */
public record StakeholderMapView(
        UUID accountId,

        @Schema(description = "By strength, the strongest first, then by name; at most 200.")
        List<StakeholderView> stakeholders,

        @Schema(description = "Empty where nothing is.") Set<StakeholderRisk> risks) {}
