package io.steward.gateway.graph;

import org.eclipse.microprofile.graphql.Description;

/** Relay's view of where a page lies in its list. */
@Description("Where a page lies in its list.")
public record PageInfo(
        @Description("Whether something follows the page.") boolean hasNextPage,
        @Description("Whether something precedes the page.") boolean hasPreviousPage,

        @Description("Cursor of the first edge; null for an empty page.")
        String startCursor,

        @Description("Cursor of the last edge; null for an empty page.")
        String endCursor) {}
