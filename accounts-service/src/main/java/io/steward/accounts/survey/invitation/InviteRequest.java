package io.steward.accounts.survey.invitation;

import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks contacts to answer a survey: those of a list, or those of a filter. */
@Schema(name = "InviteToSurveyRequest")
record InviteRequest(
        @Schema(description = "Key of the survey.", required = true, examples = "nps-quarterly")
        String survey,

        @Schema(description = "1 to 1000 contacts. Either these or a filter.")
        List<UUID> contactIds,

        @Schema(description = "Contacts by what they and their accounts are. Either this or contactIds.")
        Filter filter)
        implements Checked {

    static final int MOST_CONTACTS = 1000;

    /**
     * Contacts by what they and their accounts are, all conditions together; what is absent asks for any. Archived
     * accounts are left out.
     */
    @Schema(name = "SurveyAudience")
    record Filter(
            @Schema(description = "Only accounts in this segment.", examples = "ENTERPRISE")
            String segment,

            @Schema(description = "Only accounts in this stage.")
            Stage stage,

            @Schema(description = "Only accounts on this plan.", examples = "Pro")
            String plan,

            @Schema(description = "Only accounts in this health band.", examples = "Healthy")
            String band,

            @Schema(description = "Only accounts of this owner.", examples = "carl")
            String owner,

            @Schema(description = "Only contacts with one of these roles.")
            Set<ContactRole> roles,

            @Schema(description = "Contacts behind this one: what the call before answered as next.")
            UUID after) {}

    @Override
    public void check(Faults faults) {
        faults.check(survey != null && !survey.isBlank(), "#/survey", "is required");
        faults.check((contactIds == null) != (filter == null), "#", "must have either contactIds or filter");
        if (contactIds != null) {
            faults.check(
                    !contactIds.isEmpty() && contactIds.size() <= MOST_CONTACTS,
                    "#/contactIds",
                    "must be from 1 to " + MOST_CONTACTS);
            checkEach(faults);
        }
    }

    private void checkEach(Faults faults) {
        Set<UUID> seen = new HashSet<>();
        for (int index = 0; index < contactIds.size(); index++) {
            UUID id = contactIds.get(index);
            faults.check(Objects.nonNull(id), "#/contactIds/" + index, "must be a UUID");
            faults.check(id == null || seen.add(id), "#/contactIds/" + index, "repeats another one");
        }
    }
}
