package io.steward.gateway.account;

import io.steward.gateway.graph.PageInfo;
import io.steward.gateway.graph.PlacedPage;
import io.steward.platform.contracts.accounts.AccountView;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of accounts. */
@Description("A page of a list of accounts.")
public record AccountConnection(
        @NonNull @Description("The accounts with their places.")
        List<@NonNull AccountEdge> edges,

        @NonNull @Description("Where the page lies in the list.")
        PageInfo pageInfo,

        @Description("Accounts of the whole list, counted up to 10 000. Counted only where it is asked for.")
        Integer totalCount,

        @Description("Whether there are more than `totalCount`.")
        Boolean totalCountCapped) {

    static AccountConnection of(PlacedPage<AccountView> placed, AccountBatch batch) {
        List<AccountEdge> edges = IntStream.range(0, placed.items().size())
                .mapToObj(index -> new AccountEdge(Account.of(placed.items().get(index), batch), placed.cursor(index)))
                .toList();
        return new AccountConnection(edges, placed.pageInfo(), placed.count(), placed.countCapped());
    }
}
