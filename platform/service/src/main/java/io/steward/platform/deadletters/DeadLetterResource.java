package io.steward.platform.deadletters;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Roles;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service could not process: to be seen, and sent again once its cause is mended. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Dead letters", description = "Records that could not be processed")
class DeadLetterResource {

    private final DeadLetterService deadLetters;

    DeadLetterResource(DeadLetterService deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    @Operation(summary = "Lists dead letters, newest first")
    public Uni<Response> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest request = parameters.page();
        Cursor place = parameters.cursor(request, DeadLetterService.ORDER, 1);
        parameters.check();
        return deadLetters.list(request, place).map(page -> Links.answer(page, uri));
    }

    @POST
    @Path("{id}/replays")
    @Operation(summary = "Sends a dead letter to its first topic again")
    public Uni<Response> replay(@PathParam("id") UUID id) {
        return deadLetters.replay(id).map(letter -> Response.accepted(letter).build());
    }
}
