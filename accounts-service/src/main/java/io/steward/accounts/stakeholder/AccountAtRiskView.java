package io.steward.accounts.stakeholder;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.StakeholderRisk;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account, and what is dangerous about whom we know there. */
@Schema(name = "AccountAtStakeholderRisk")
record AccountAtRiskView(
        UUID accountId,
        String externalId,
        String name,

        @Schema(examples = "ENTERPRISE") String segment,

        String owner,
        Money mrr,
        LocalDate renewsOn,

        @Schema(description = "How many people we know there.")
        long contacts,

        List<StakeholderRisk> risks) {}
