package io.steward.gateway.account;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** The whole content of an account: what is absent is empty afterwards, only the stage stays. */
@Input("UpsertAccountInput")
@Description("The whole content of an account: what is absent is empty afterwards, only the stage stays.")
public record UpsertAccountInput(
        @NonNull @Name("externalId") @Description("The integrator's key.")
        String externalId,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @NonNull @Name("name") @Description("Name of the customer.")
        String name,

        @Name("domain") @Description("Host name of the customer, without scheme.")
        String domain,

        @Name("plan") @Description("The plan that was bought.")
        String plan,

        @Name("segment") @Description("Segment.") String segment,

        @Name("seats") @Description("Seats bought.") Integer seats,

        @Name("mrr") @Description("Monthly recurring revenue.")
        MoneyInput mrr,

        @Name("startedOn") @Description("First day of the subscription.")
        LocalDate startedOn,

        @Name("renewsOn") @Description("Day on which the contract renews.")
        LocalDate renewsOn,

        @Name("owner") @Description("User name of the customer success manager.")
        String owner,

        @Name("stage") @Description("Where it stands on its journey; absent or null: it stays.")
        Stage stage,

        @Name("attributes") @Description("The vendor's own facts, all of them.")
        List<AttributeInput> attributes) {}
