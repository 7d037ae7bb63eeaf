package io.steward.gateway.account;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Money in the graph. */
@Description("An amount in a currency.")
public record Money(
        @NonNull @Description("In the currency's main unit, at most four decimals.")
        BigDecimal amount,

        @NonNull @Description("ISO 4217 code, for example `EUR`.")
        String currency) {

    /** Null for null. */
    public static Money of(io.steward.platform.contracts.Money money) {
        return money == null ? null : new Money(money.amount(), money.currency());
    }
}
