package io.steward.gateway.account;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Some fields of a contact: null empties one, what is absent stays. */
@Input("UpdateContactInput")
@Description("Some fields of a contact: null empties one, what is absent stays.")
public record UpdateContactInput(
        @NonNull @Id @Name("contactId") @Description("Id of the contact.")
        String contactId,

        @Name("expectedVersion")
        @Description("The version that the caller saw: who is late gets `PRECONDITION_FAILED` with the present one.")
        int expectedVersion,

        @Name("email") @Description("E-mail address, unique at the account.")
        String email,

        @Name("name") @Description("Name.") String name,

        @Name("title") @Description("Job title.") String title,

        @Name("phone") @Description("Phone number, as people write it.")
        String phone,

        @Name("roles") @Description("What the person is at the account.")
        List<ContactRole> roles,

        @Name("timeZone") @Description("IANA time zone, for example `Europe/Lisbon`.")
        String timeZone) {}
