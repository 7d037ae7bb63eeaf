package io.steward.gateway.account;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Some fields of an account: null empties one, what is absent stays. */
@Input("UpdateAccountInput")
@Description("Some fields of an account: null empties one, what is absent stays.")
public record UpdateAccountInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @Name("expectedVersion")
        @Description("The version that the caller saw: who is late gets `PRECONDITION_FAILED` with the present one.")
        int expectedVersion,

        @Name("name") @Description("Name of the customer.") String name,

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

        @Name("attributes") @Description("Those facts that change; others stay.")
        List<AttributeInput> attributes) {}
