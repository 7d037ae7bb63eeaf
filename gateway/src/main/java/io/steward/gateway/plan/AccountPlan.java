package io.steward.gateway.plan;

import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.AccountPlanView;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** The plan of an account, in the graph. */
@Description("What we and the customer want from each other, what endangers it, and what we put in.")
public record AccountPlan(
        @Ignore AccountPlanView view,

        @Description("What we want.")
        String ourGoals,

        @Description("What the customer wants.")
        String customerGoals,

        @Description("What endangers it.")
        String risks,

        @Description("What more could be.")
        String opportunities,

        @Description("What we put in.")
        String investment,

        @Description("When it is to be reviewed.")
        LocalDate nextReviewOn,

        @Description("Null while it was never reviewed.")
        Instant lastReviewedAt,

        @Description("Who wrote it last.")
        String writtenBy,

        @Description("When.")
        Instant writtenAt)
        implements Versioned {

    static AccountPlan of(AccountPlanView view) {
        return new AccountPlan(
                view,
                view.ourGoals(),
                view.customerGoals(),
                view.risks(),
                view.opportunities(),
                view.investment(),
                view.nextReviewOn(),
                view.lastReviewedAt(),
                view.writtenBy(),
                view.writtenAt());
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }
}
