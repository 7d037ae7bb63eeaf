package io.steward.accounts.segmentation;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rules as somebody wants them, whole and in their order. */
@Schema(name = "SegmentRulesRequest")
record SegmentRulesRequest(
        @Schema(
                description = "The first rule that holds decides; where none does, an account is in no segment. At "
                        + "most 50.",
                required = true)
        List<SegmentRule> rules)
        implements Checked {

    private static final int MOST_RULES = 50;

    @Override
    public void check(Faults faults) {
        if (rules == null) {
            faults.add(Fault.at("#/rules", "is required; an empty list stands for no rules"));
            return;
        }
        if (rules.size() > MOST_RULES) {
            faults.add(Fault.at("#/rules", "must be at most " + MOST_RULES));
            return;
        }
        for (int index = 0; index < rules.size(); index++) {
            String pointer = "#/rules/" + index;
            if (rules.get(index) == null) {
                faults.add(Fault.at(pointer, "must be an object"));
            } else {
                rules.get(index).check(faults, pointer);
            }
        }
    }
}
