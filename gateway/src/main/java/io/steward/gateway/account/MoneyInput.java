package io.steward.gateway.account;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** An amount in a currency. */
@Input("MoneyInput")
@Description("An amount in a currency.")
public record MoneyInput(
        @NonNull @Name("amount") @Description("In the currency's main unit, at most four decimals.")
        BigDecimal amount,

        @NonNull @Name("currency") @Description("ISO 4217 code, for example `EUR`.")
        String currency) {}
