package io.steward.gateway.staff;

import io.steward.gateway.graph.PageInfo;
import io.steward.gateway.graph.PlacedPage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of accounts that need another owner, by owner and name. */
@Description("A page of accounts that need another owner, by owner and name.")
public record AccountToReassignConnection(
        @NonNull @Description("What is on the page, with its places.")
        List<@NonNull Edge> edges,

        @NonNull @Description("Where the page lies in the list.")
        PageInfo pageInfo) {

    /** One of the page. */
    @Type("AccountToReassignEdge")
    @Description("One of a page.")
    public record Edge(
            @NonNull @Description("The thing itself.") AccountToReassign node,

            @NonNull @Description("Its place in the list, for `after` and `before`.")
            String cursor) {}

    static <T> AccountToReassignConnection of(PlacedPage<T> page, Function<T, AccountToReassign> view) {
        List<Edge> edges = IntStream.range(0, page.items().size())
                .mapToObj(index -> new Edge(view.apply(page.items().get(index)), page.cursor(index)))
                .toList();
        return new AccountToReassignConnection(edges, page.pageInfo());
    }
}
