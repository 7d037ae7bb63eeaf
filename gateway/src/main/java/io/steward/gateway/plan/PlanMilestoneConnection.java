package io.steward.gateway.plan;

import io.steward.gateway.graph.PageInfo;
import io.steward.gateway.graph.PlacedPage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of the milestones of all success plans, by day. */
@Description("A page of the milestones of all success plans, by day.")
public record PlanMilestoneConnection(
        @NonNull @Description("What is on the page, with its places.")
        List<@NonNull Edge> edges,

        @NonNull @Description("Where the page lies in the list.")
        PageInfo pageInfo) {

    /** One of the page. */
    @Type("PlanMilestoneEdge")
    @Description("One of a page.")
    public record Edge(
            @NonNull @Description("The thing itself.") PlanMilestone node,

            @NonNull @Description("Its place in the list, for `after` and `before`.")
            String cursor) {}

    static <T> PlanMilestoneConnection of(PlacedPage<T> page, Function<T, PlanMilestone> view) {
        List<Edge> edges = IntStream.range(0, page.items().size())
                .mapToObj(index -> new Edge(view.apply(page.items().get(index)), page.cursor(index)))
                .toList();
        return new PlanMilestoneConnection(edges, page.pageInfo());
    }
}
