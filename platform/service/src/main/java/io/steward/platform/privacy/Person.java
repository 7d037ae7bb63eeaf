package io.steward.platform.privacy;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact, by the keys that services know it by.
 *
 * @param externalId the integrator's key: the id under which the person is seen in usage
 */
@Schema(name = "Person")
public record Person(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) UUID contactId,

        @Schema(required = true, maxLength = 200, examples = "user-7")
        String externalId)
        implements Checked {

    private static final int MOST_CHARACTERS = 200;

    @Override
    public void check(Faults faults) {
        faults.check(accountId != null, "#/accountId", "is required");
        faults.check(contactId != null, "#/contactId", "is required");
        faults.check(
                externalId != null && !externalId.isBlank() && externalId.length() <= MOST_CHARACTERS,
                "#/externalId",
                "is required: at most " + MOST_CHARACTERS + " characters");
    }
}
