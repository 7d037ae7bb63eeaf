package io.steward.gateway.hierarchy;

import io.steward.gateway.account.Money;
import io.steward.platform.contracts.accounts.HierarchyView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** The place of an account among those that belong together. */
@Description("Where an account stands among those that belong together.")
public record Hierarchy(
        @Ignore HierarchyView view,

        @NonNull @Description("From the topmost account down to the parent; empty for a topmost one.")
        List<@NonNull RelatedAccount> ancestors,

        @Description("How many accounts it is together with all below it; archived ones do not count.")
        int accounts,

        @Description("Their seats.") int seats,

        @NonNull @Description("Their monthly recurring revenue, one amount for each currency.")
        List<@NonNull Money> mrr) {

    static Hierarchy of(HierarchyView view) {
        return new Hierarchy(
                view,
                view.ancestors().stream().map(RelatedAccount::of).toList(),
                Math.toIntExact(view.rollUp().accounts()),
                Math.toIntExact(view.rollUp().seats()),
                view.rollUp().mrr().stream().map(Money::of).toList());
    }
}
