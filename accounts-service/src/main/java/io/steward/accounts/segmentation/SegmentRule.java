package io.steward.accounts.segmentation;

import io.steward.accounts.rules.SegmentKey;
import io.steward.accounts.segment.SegmentKeys;
import io.steward.platform.expressions.InvalidConditionException;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Puts accounts into a segment for which a condition holds. */
@Schema(name = "SegmentRule")
record SegmentRule(
        @Schema(
                description = "Key of a segment.",
                required = true,
                pattern = SegmentKey.PATTERN,
                examples = "ENTERPRISE")
        String segment,

        @Schema(
                description = "A condition in CEL over the facts that docs/facts.md names for segments.",
                required = true,
                maxLength = 2000,
                examples = "account.mrrInReportingCurrency >= 5000 || account.seats >= 500")
        String when) {

    /** Notes every rule that leads to a segment that is not there. */
    static void checkSegments(Faults faults, SegmentKeys keys, List<SegmentRule> rules) {
        for (int index = 0; index < rules.size(); index++) {
            keys.check(faults, "#/rules/" + index + "/segment", rules.get(index).segment());
        }
    }

    void check(Faults faults, String pointer) {
        faults.check(segment != null, pointer + "/segment", "is required");
        SegmentKey.check(faults, pointer + "/segment", segment);
        if (when == null) {
            faults.add(Fault.at(pointer + "/when", "is required"));
            return;
        }
        try {
            SegmentFact.CONDITIONS.read(when);
        } catch (InvalidConditionException e) {
            faults.add(Fault.at(pointer + "/when", e.getMessage()));
        }
    }
}
