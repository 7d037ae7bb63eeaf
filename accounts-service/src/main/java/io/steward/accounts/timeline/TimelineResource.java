package io.steward.accounts.timeline;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feed of one account over HTTP. */
@Path("/v1/accounts/{accountId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timeline", description = "Everything that happened at an account, in one feed")
public class TimelineResource {

    private final TimelineService timeline;
    private final ActivityService activities;

    TimelineResource(TimelineService timeline, ActivityService activities) {
        this.timeline = timeline;
        this.activities = activities;
    }

    /** The shape of a page, for the API's description. */
    @Schema(name = "TimelinePage", description = "A part of a feed, newest first.")
    record TimelinePage(
            @Schema(description = "The entries.") List<TimelineEntryView> items,

            @Schema(description = "For after; null at the end.")
            String next,

            @Schema(description = "For before; null at the begin.")
            String previous) {}

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listTimeline", summary = "See what happened at an account, newest first")
    @Parameter(
            name = "kinds",
            in = ParameterIn.QUERY,
            description = "Only these kinds, separated by commas.",
            example = "NOTE,CALL,MEETING")
    @Parameter(name = "contactId", in = ParameterIn.QUERY, description = "Only what concerns this contact.")
    @Parameter(name = "actor", in = ParameterIn.QUERY, description = "Only what this user did.", example = "carl")
    @Parameter(
            name = "mentions",
            in = ParameterIn.QUERY,
            description = "Only where this user is meant.",
            example = "lea")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "Somewhere in title or text.", example = "renewal")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day, in UTC.", example = "2026-01-01")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day, in UTC.", example = "2026-01-31")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1–200, 50 where absent.", example = "50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "The next of the page before.")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "The previous of the page behind.")
    @APIResponse(
            responseCode = "200",
            description = "A page, with links to its neighbours.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TimelinePage.class)))
    public Uni<Response> list(@PathParam("accountId") UUID accountId, @Context UriInfo uri) {
        return timeline.list(TimelineQuery.of(accountId, uri)).map(page -> Links.answer(page, uri));
    }

    @POST
    @Path("/activities")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "recordActivity",
            summary = "Write down a note, a call, a meeting or a mail",
            description = "A call, a meeting or a mail is a contact with the customer: it moves the last contact, and "
                    + "the health score hears of it.")
    @APIResponse(
            responseCode = "201",
            description = "It stands in the feed.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TimelineEntryView.class)))
    public Uni<Response> record(
            @PathParam("accountId") UUID accountId, @RequestBody(required = true) RecordActivityRequest request) {
        return activities
                .record(accountId, request)
                .map(entry -> Response.created(UriBuilder.fromResource(ActivityResource.class)
                                .path(entry.id().toString())
                                .build())
                        .entity(entry)
                        .tag(EntityTags.of(entry.version()))
                        .build());
    }
}
