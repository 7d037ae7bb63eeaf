package io.steward.gateway.account;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The whole content of a contact: what is absent is empty afterwards. */
@Input("UpsertContactInput")
@Description("The whole content of a contact: what is absent is empty afterwards.")
public record UpsertContactInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull
        @Name("externalId")
        @Description("The integrator's key of the person: the `userId` of its usage events.")
        String externalId,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

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
