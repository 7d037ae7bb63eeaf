package io.steward.gateway.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What a movement should have been. */
@Input("CorrectRevenueMovementInput")
@Description("What a movement should have been.")
public record CorrectRevenueMovementInput(
        @NonNull @Id @Name("accountId") @Description("Id of the account.")
        String accountId,

        @NonNull @Id @Name("movementId") @Description("Id of the movement.")
        String movementId,

        @Name("amount")
        @Description("By how much the revenue really moved, with the sign of the kind; as it stands where absent.")
        BigDecimal amount,

        @Name("effectiveOn") @Description("Since when it really held; as it stands where absent.")
        LocalDate effectiveOn,

        @NonNull @Name("reason") @Description("Why it was wrong.")
        String reason) {}
