package io.steward.platform.deadletters;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Roles;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
    @Operation(operationId = "listDeadLetters", summary = "See what could not be processed, newest first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1–200, 50 where absent.", example = "50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "Cursor behind which the page begins.")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "Cursor before which the page ends.")
    public Uni<RestResponse<Page<DeadLetterView>>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest request = parameters.page();
        Cursor place = parameters.cursor(request, DeadLetterService.ORDER, 1);
        parameters.check();
        return deadLetters.list(request, place).map(page -> Links.page(page, uri));
    }

    @POST
    @Path("{id}/replays")
    @Operation(operationId = "replayDeadLetter", summary = "Send a record to its first topic again")
    @APIResponse(
            responseCode = "202",
            description = "It is sent with the next round.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeadLetterView.class)))
    public Uni<Response> replay(@PathParam("id") UUID id) {
        return deadLetters.replay(id).map(letter -> Response.accepted(letter).build());
    }
}
