package io.steward.accounts.segment;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.EngagementModel;
import io.steward.platform.contracts.accounts.Training;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what a segment is and how its accounts are looked after. */
@Schema(name = "SegmentRequest")
record SegmentRequest(
        @Schema(required = true, maxLength = 100, examples = "Mid-market")
        String name,

        @Schema(maxLength = 1000, examples = "Customers with a team that learns in groups.")
        String description,

        @Schema(required = true) EngagementModel engagementModel,

        @Schema(description = "Whether each account has a customer success manager of its own.", defaultValue = "false")
        Boolean dedicatedCsm,

        Training training,

        @Schema(description = "Name of the pool whose people own its accounts.", maxLength = 100, examples = "pooled")
        String pool,

        Cadence cadence)
        implements Checked {

    private static final int MOST_NAME_CHARACTERS = 100;
    private static final int MOST_DESCRIPTION_CHARACTERS = 1000;
    private static final int MOST_POOL_CHARACTERS = 100;

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(faults, "#/name", name, MOST_NAME_CHARACTERS);
        Texts.checkOptional(faults, "#/description", description, MOST_DESCRIPTION_CHARACTERS);
        faults.check(
                engagementModel != null,
                "#/engagementModel",
                "is required: one of " + Arrays.toString(EngagementModel.values()));
        Texts.checkOptional(faults, "#/pool", pool, MOST_POOL_CHARACTERS);
        if (cadence != null) {
            cadence.check(faults);
        }
    }

    /** In the one form in which it is kept. */
    SegmentRequest normalised() {
        return new SegmentRequest(
                name.strip(),
                Texts.strip(description),
                engagementModel,
                dedicatedCsm != null && dedicatedCsm,
                training == null ? Training.SELF_PACED : training,
                Texts.strip(pool),
                cadence == null ? Cadence.NONE : cadence);
    }
}
