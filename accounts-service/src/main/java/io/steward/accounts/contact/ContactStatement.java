package io.steward.accounts.contact;

import io.steward.accounts.rules.ExternalId;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact as a batch or a file states it: with the keys of its account and of itself, and its whole content. */
@Schema(
        name = "ContactStatement",
        description = "A contact with the keys of its account and of itself, and its whole content. A field that is "
                + "absent or null is empty afterwards.")
record ContactStatement(
        @Schema(
                description = "The integrator's key of the account, which must exist.",
                required = true,
                maxLength = 200,
                examples = "crm-4711")
        String accountExternalId,

        @Schema(
                description = "The integrator's key of the person, the userId of its usage events.",
                required = true,
                maxLength = 200,
                examples = "user-17")
        String externalId,

        @Schema(
                description = "Unique at the account, in any case of letters.",
                maxLength = 254,
                examples = "ann@acme.com")
        String email,

        @Schema(description = "Name of the person.", maxLength = 200, examples = "Ann Miller")
        String name,

        @Schema(description = "Job title.", maxLength = 200, examples = "Head of Operations")
        String title,

        @Schema(description = "As people write it.", maxLength = 50, examples = "+1 555 0100")
        String phone,

        @Schema(description = "What the person is at the account.")
        List<ContactRole> roles,

        @Schema(description = "IANA name of the time zone; decides the quiet hours.", examples = "Europe/Lisbon")
        String timeZone)
        implements Checked {

    /** What would have to be stated to make a contact as it is. */
    static ContactStatement of(String accountExternalId, StoredContact contact) {
        ContactDetails details = contact.details();
        return new ContactStatement(
                accountExternalId,
                contact.externalId(),
                details.email(),
                details.name(),
                details.title(),
                details.phone(),
                List.copyOf(details.roles()),
                details.timeZone());
    }

    @Override
    public void check(Faults faults) {
        ExternalId.check(faults, "#/accountExternalId", accountExternalId);
        ExternalId.check(faults, "#/externalId", externalId);
        content().check(faults);
    }

    /** The content that the contact has after this. */
    ContactDetails details() {
        return content().details();
    }

    private ContactRequest content() {
        return new ContactRequest(externalId, email, name, title, phone, roles, timeZone);
    }
}
