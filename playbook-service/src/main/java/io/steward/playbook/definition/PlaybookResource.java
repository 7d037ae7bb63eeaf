package io.steward.playbook.definition;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.http.Parameters;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.PageRequest;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Playbooks over REST. */
@Path("/v1/playbooks")
@Tag(name = "Playbooks", description = "Definitions and their versions")
@Produces(MediaType.APPLICATION_JSON)
public class PlaybookResource {

    private final PlaybookService playbooks;
    private final Caller caller;

    PlaybookResource(PlaybookService playbooks, Caller caller) {
        this.playbooks = playbooks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.PLAYBOOKS_READ)
    @Operation(
            operationId = "listPlaybooks",
            summary = "Lists playbooks",
            description = "In the order of their keys; include=definitions brings the definition of each.")
    @Parameter(
            name = "include",
            in = ParameterIn.QUERY,
            description = "definitions: the definition of each.",
            schema = @Schema(type = SchemaType.STRING, enumeration = "definitions"))
    public Uni<Response> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = parameters.page();
        Cursor cursor = parameters.cursor(page, PlaybookService.ORDER, 1);
        boolean whole = !parameters.anyOf("include", Set.of("definitions")).isEmpty();
        parameters.check();
        return playbooks.list(page, cursor, whole).map(found -> Links.answer(found, uri));
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.PLAYBOOKS_READ)
    @Operation(
            operationId = "getPlaybook",
            summary = "Reads a playbook",
            description = "With its versions and the definition of the published one.")
    public Uni<PlaybookView> get(@PathParam("key") String key) {
        return playbooks.get(key);
    }

    @POST
    @Consumes({"application/yaml", MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.INTEGRATION})
    @RequiresScope(Scopes.PLAYBOOKS_WRITE)
    @Idempotent
    @Operation(
            operationId = "savePlaybook",
            summary = "Saves a definition as a draft",
            description = "201 with the next version; 200 where the newest version already says the same.")
    @APIResponse(
            responseCode = "201",
            description = "Saved as a new draft",
            content = @Content(schema = @Schema(implementation = PlaybookView.class)))
    public Uni<Response> save(String definition) {
        return playbooks
                .save(DefinitionReader.read(definition), caller.username())
                .map(saved -> Response.status(saved.created() ? Response.Status.CREATED : Response.Status.OK)
                        .location(URI.create("/v1/playbooks/" + saved.playbook().key()))
                        .entity(saved.playbook())
                        .build());
    }

    @POST
    @Path("{key}/versions/{version}/publication")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.INTEGRATION})
    @RequiresScope(Scopes.PLAYBOOKS_WRITE)
    @Idempotent
    @Operation(
            operationId = "publishPlaybook",
            summary = "Publishes a version",
            description =
                    "The version published before retires; its runs go on. Accounts that satisfy the condition enter.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = PlaybookView.class)))
    public Uni<Response> publish(@PathParam("key") String key, @PathParam("version") int version) {
        return playbooks
                .publish(key, version, caller.username())
                .map(playbook -> Response.status(Response.Status.CREATED)
                        .entity(playbook)
                        .build());
    }
}
