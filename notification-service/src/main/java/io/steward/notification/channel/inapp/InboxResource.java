package io.steward.notification.channel.inapp;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.Roles;
import io.steward.platform.http.Parameters;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's own inbox; there is no way to name another's. */
@Path("/v1/inbox")
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
@Tag(name = "inbox")
class InboxResource {

    private final InboxService inbox;
    private final Caller caller;

    InboxResource(InboxService inbox, Caller caller) {
        this.inbox = inbox;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listInbox", summary = "The caller's inbox, newest first, without archived items")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Items of the page.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The cursor next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "The cursor previous of the page after; not with after.",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<InboxView> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = parameters.page();
        Cursor cursor = parameters.cursor(page, InboxService.ORDER, 1);
        parameters.check();
        return inbox.list(caller.username(), page, cursor);
    }

    @POST
    @Path("marks")
    @Idempotent(Mode.NATURAL)
    @Operation(
            operationId = "markInbox",
            summary = "Mark items of the caller's inbox as SEEN, READ, UNREAD or ARCHIVED",
            description = "Give ids or all: true. Answers what changed; what was marked so already is left out.")
    public Uni<RestResponse<MarkedView>> mark(MarkInboxRequest request) {
        return inbox.mark(caller.username(), request).map(RestResponse::ok);
    }
}
