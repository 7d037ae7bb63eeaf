package io.steward.health.trackingplan;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which event names mean what.
 *
 * @param coreFeatures names whose use is the adoption of a core feature
 * @param keyActions names of the actions that bring value
 * @param loginEvents names that mean a login; none of them: any event is one
 */
public record TrackingPlan(
        @Schema(required = true, maxItems = 100, examples = "[\"Report Exported\"]") List<String> coreFeatures,
        @Schema(required = true, maxItems = 100, examples = "[\"Project Created\"]") List<String> keyActions,
        @Schema(required = true, maxItems = 100, examples = "[\"Signed In\"]") List<String> loginEvents)
        implements Checked {

    private static final int MAX_NAMES = 100;
    private static final int MAX_LENGTH = 255;

    @Override
    public void check(Faults faults) {
        check(faults, "#/coreFeatures", coreFeatures);
        check(faults, "#/keyActions", keyActions);
        check(faults, "#/loginEvents", loginEvents);
    }

    private static void check(Faults faults, String pointer, List<String> names) {
        if (names == null) {
            faults.check(false, pointer, "is required: a list of event names, which may be empty");
            return;
        }
        faults.check(names.size() <= MAX_NAMES, pointer, "must be at most 100 names");
        faults.check(new HashSet<>(names).size() == names.size(), pointer, "must not name an event twice");
        for (int i = 0; i < names.size(); i++) {
            faults.check(isName(names.get(i)), pointer + "/" + i, "must be a name with at most 255 characters");
        }
    }

    private static boolean isName(String name) {
        return name != null && !name.isBlank() && name.length() <= MAX_LENGTH && name.indexOf('\0') < 0;
    }
}
