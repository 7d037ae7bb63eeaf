package io.steward.accounts.success;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.SuccessDefinitionView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** What success is, over HTTP. */
@Path("/v1/success-definitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Success", description = "What success is, for each type of product, and the charter")
public class SuccessDefinitionResource {

    private final SuccessService success;

    SuccessDefinitionResource(SuccessService success) {
        this.success = success;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listSuccessDefinitions", summary = "See what success is for each type of product")
    @APIResponse(responseCode = "200", description = "All of them, by key.")
    public Uni<Page<SuccessDefinitionView>> list() {
        return success.list().map(Page::whole);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getSuccessDefinition", summary = "See what success is for one type of product")
    @APIResponse(
            responseCode = "200",
            description = "The definition.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessDefinitionView.class)))
    public Uni<Response> get(@Parameter(example = "saas-tool") @PathParam("key") String key) {
        return success.get(key).map(definition -> answer(Response.ok(), definition));
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "defineSuccess", summary = "Say what success is for a type of product, whole")
    @APIResponse(
            responseCode = "200",
            description = "It was defined before; this is how it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessDefinitionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is defined.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuccessDefinitionView.class)))
    public Uni<Response> define(
            @Parameter(example = "saas-tool") @PathParam("key") String key,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) SuccessDefinitionRequest request) {
        return success.define(key, request, ifMatch)
                .map(put -> answer(Response.status(put.created() ? 201 : 200), put.value()));
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "removeSuccessDefinition", summary = "Take a definition of success away")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Uni<Void> remove(
            @PathParam("key") String key,
            @Parameter(description = "Remove only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return success.remove(key, ifMatch);
    }

    private static Response answer(Response.ResponseBuilder answer, SuccessDefinitionView definition) {
        return answer.entity(definition)
                .tag(EntityTags.of(definition.version()))
                .build();
    }
}
