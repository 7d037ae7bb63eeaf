package io.steward.accounts.timeline;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The begins of many feeds over HTTP, for whoever shows many accounts at once. */
@Path("/v1/timeline-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline")
public class FeedResource {

    private static final int USUAL = 20;

    private final TimelineService timeline;

    FeedResource(TimelineService timeline) {
        this.timeline = timeline;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listNewestTimelineEntries", summary = "See what happened last at each of some accounts")
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            required = true,
            description = "At most 200 ids, separated by commas.")
    @Parameter(
            name = "kinds",
            in = ParameterIn.QUERY,
            description = "Only these kinds, separated by commas.",
            example = "NOTE,CALL")
    @Parameter(
            name = "first",
            in = ParameterIn.QUERY,
            description = "At most so many of each account, 1–200; 20 where absent.",
            example = "20")
    @APIResponse(responseCode = "200", description = "Account by account, newest first.")
    public Uni<Page<TimelineEntryView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> ids = parameters.ids("accountIds", PageRequest.MAX_LIMIT);
        Set<String> kinds = parameters.anyOf("kinds", TimelineQuery.KIND_NAMES);
        int first = parameters.number("first", 1, PageRequest.MAX_LIMIT, USUAL);
        if (ids == null) {
            parameters.refuse("accountIds", "is required");
        }
        parameters.check();
        return timeline.newest(ids, kinds, first).map(Page::whole);
    }
}
