package io.steward.accounts.program;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The checklist of the program over HTTP. */
@Path("/v1/program")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Program", description = "How far customer success is set up")
public class ProgramResource {

    private final Program program;
    private final ProgramService people;
    private final Caller caller;

    ProgramResource(Program program, ProgramService people, Caller caller) {
        this.program = program;
        this.people = people;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "getProgram",
            summary = "See how far customer success is set up",
            description = "What can be derived follows from what exists at this moment, in the other services too; an "
                    + "item of a service that does not answer is UNKNOWN. The others are confirmed by a person.")
    @APIResponse(responseCode = "200", description = "The checklist.")
    public Uni<ProgramView> get() {
        return program.look();
    }

    @PUT
    @Path("/items/{key}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(
            operationId = "confirmProgramItem",
            summary = "Say that an item is done",
            description = "409 for an item that follows from what exists.")
    @APIResponse(
            responseCode = "200",
            description = "It was said before; this is how it is said now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgramConfirmationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is said.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgramConfirmationView.class)))
    public Uni<Response> confirm(
            @Parameter(example = "knowledge-base") @PathParam("key") String key,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) ConfirmItemRequest request) {
        return people.confirm(key, request, ifMatch, caller.username())
                .map(said -> Response.status(said.created() ? Response.Status.CREATED : Response.Status.OK)
                        .entity(said.confirmation())
                        .tag(EntityTags.of(said.version()))
                        .build());
    }

    @DELETE
    @Path("/items/{key}/confirmation")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(operationId = "takeProgramConfirmationBack", summary = "Say that an item is not done after all")
    @APIResponse(responseCode = "204", description = "It is open again.")
    public Uni<Void> takeBack(
            @Parameter(example = "knowledge-base") @PathParam("key") String key,
            @Parameter(description = "Remove only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return people.takeBack(key, ifMatch);
    }

    @GET
    @Path("/reviews")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listProgramReviews", summary = "Read the reviews of the program, newest first")
    @APIResponse(responseCode = "200", description = "The newest 200.")
    public Uni<Page<ProgramReviewView>> reviews() {
        return people.reviews().map(Page::whole);
    }

    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.LEAD})
    @Operation(operationId = "recordProgramReview", summary = "Record that the program was reviewed today")
    @APIResponse(
            responseCode = "201",
            description = "It is recorded.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgramReviewView.class)))
    public Uni<Response> record(@RequestBody(required = true) RecordReviewRequest request) {
        return people.record(request, caller.username())
                .map(review ->
                        Response.status(Response.Status.CREATED).entity(review).build());
    }
}
