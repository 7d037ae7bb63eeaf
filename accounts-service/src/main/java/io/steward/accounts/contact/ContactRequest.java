package io.steward.accounts.contact;

import io.steward.accounts.rules.EmailAddress;
import io.steward.accounts.rules.ExternalId;
import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of a contact as a caller states it, whole: what is absent here is absent in the contact afterwards. */
@Schema(
        name = "ContactRequest",
        description = "The whole content of a contact. A field that is absent or null is empty afterwards.")
record ContactRequest(
        @Schema(
                description = "The integrator's key, the userId of the person's usage events. It stands in the path, "
                        + "may be repeated here and must be the same.",
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

        @Schema(
                description = "Job title. Another one of a champion is told as steward.contact.champion-left.v1.",
                maxLength = 200,
                examples = "Head of Operations")
        String title,

        @Schema(description = "As people write it.", maxLength = 50, examples = "+1 555 0100")
        String phone,

        @Schema(description = "What the person is at the account.")
        List<ContactRole> roles,

        @Schema(description = "IANA name of the time zone; decides the quiet hours.", examples = "Europe/Lisbon")
        String timeZone)
        implements Checked {

    private static final int MOST_NAME_CHARACTERS = 200;
    private static final int MOST_TITLE_CHARACTERS = 200;
    private static final int MOST_PHONE_CHARACTERS = 50;

    /** The content of a contact as it would have to be stated to change nothing. */
    static ContactRequest of(String externalId, ContactDetails details) {
        return new ContactRequest(
                externalId,
                details.email(),
                details.name(),
                details.title(),
                details.phone(),
                List.copyOf(details.roles()),
                details.timeZone());
    }

    @Override
    public void check(Faults faults) {
        if (externalId != null) {
            ExternalId.check(faults, "#/externalId", externalId);
        }
        faults.check(
                email == null || EmailAddress.isValid(email.strip()),
                "#/email",
                "must be an e-mail address such as ann@acme.com");
        Texts.checkOptional(faults, "#/name", name, MOST_NAME_CHARACTERS);
        Texts.checkOptional(faults, "#/title", title, MOST_TITLE_CHARACTERS);
        Texts.checkOptional(faults, "#/phone", phone, MOST_PHONE_CHARACTERS);
        checkRoles(faults);
        faults.check(
                timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone),
                "#/timeZone",
                "must be an IANA name such as Europe/Lisbon");
    }

    /** A role that could not be read is null here too, and told already. */
    private void checkRoles(Faults faults) {
        boolean told = faults.all().stream()
                .anyMatch(fault -> fault.pointer() != null && fault.pointer().startsWith("#/roles/"));
        faults.check(
                told || roles == null || roles.stream().allMatch(Objects::nonNull), "#/roles", "must not contain null");
    }

    /** The content that the contact has after this request. */
    ContactDetails details() {
        return ContactDetails.normalised(
                Texts.strip(email), Texts.strip(name), Texts.strip(title), Texts.strip(phone), roles, timeZone);
    }
}
