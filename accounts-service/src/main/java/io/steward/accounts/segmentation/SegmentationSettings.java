package io.steward.accounts.segmentation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Keeping accounts in the segments that rules give them. */
@ConfigMapping(prefix = "steward.accounts.segments")
interface SegmentationSettings {

    /** Accounts that an evaluation of all looks at in one transaction. */
    @WithDefault("5000")
    int evaluationBatch();

    /** Changed accounts that are looked at in one transaction. */
    @WithDefault("1000")
    int changeBatch();

    /** Previews that may be at work at a time. */
    @WithDefault("5")
    int mostPreviews();

    /** How long a preview and its accounts are kept. */
    @WithDefault("P1D")
    Duration previewRetention();

    /** How long the outcome of an evaluation is kept. */
    @WithDefault("P90D")
    Duration evaluationRetention();
}
