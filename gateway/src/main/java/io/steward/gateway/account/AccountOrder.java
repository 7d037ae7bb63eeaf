package io.steward.gateway.account;

import io.steward.gateway.graph.Parameters;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** How accounts are ordered. */
@Input("AccountOrder")
@Description("How accounts are ordered; accounts without a value come last in either direction.")
public record AccountOrder(
        @NonNull @Name("field") @Description("By what.") Field field,

        @Name("direction") @DefaultValue("ASC") @Description("Which end first.")
        Direction direction) {

    static final AccountOrder BY_NAME = new AccountOrder(Field.NAME, Direction.ASC);

    /** As accounts-service takes it, beside other parameters. */
    Parameters in(Parameters parameters) {
        return parameters.and("orderBy", field).and("direction", direction);
    }

    /** What accounts can be ordered by. */
    @Enum("AccountOrderField")
    @Description("What accounts can be ordered by.")
    public enum Field {
        @Description("Name, without regard to case.")
        NAME,
        @Description("Monthly recurring revenue.")
        MRR,
        @Description("Health score.")
        SCORE,
        @Description("Day of renewal.")
        RENEWS_ON
    }

    /** Which end comes first. */
    @Enum("OrderDirection")
    @Description("Which end comes first.")
    public enum Direction {
        @Description("The smallest first.")
        ASC,
        @Description("The largest first.")
        DESC
    }
}
