package io.steward.accounts.attribute;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.AttributeDefinitionView;
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

/** The definitions of attributes over HTTP. */
@Path("/v1/attribute-definitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attributes", description = "What the vendor's own facts about accounts may be")
public class AttributeDefinitionResource {

    private final AttributeDefinitionService definitions;

    AttributeDefinitionResource(AttributeDefinitionService definitions) {
        this.definitions = definitions;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listAttributeDefinitions", summary = "List the attributes that are defined, by name")
    @APIResponse(responseCode = "200", description = "All of them.")
    public Uni<Page<AttributeDefinitionView>> list() {
        return definitions.list().map(Page::whole);
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getAttributeDefinition", summary = "Read the definition of an attribute")
    @APIResponse(
            responseCode = "200",
            description = "The definition.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttributeDefinitionView.class)))
    public Uni<Response> get(@Parameter(example = "tier") @PathParam("name") String name) {
        return definitions.get(name).map(definition -> answer(Response.ok(), definition));
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "defineAttribute",
            summary = "Define an attribute, or define it anew",
            description = "From then on accounts are refused whose attribute is of another type or has another value. "
                    + "Accounts that are there keep theirs until they are next stated.")
    @APIResponse(
            responseCode = "200",
            description = "It was defined before; this is how it is defined now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttributeDefinitionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is defined.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttributeDefinitionView.class)))
    public Uni<Response> define(
            @Parameter(description = "Its key in attributes.", example = "tier") @PathParam("name") String name,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(required = true) AttributeDefinitionRequest request) {
        return definitions
                .define(name, request, ifMatch)
                .map(defined -> answer(
                        defined.created() ? Response.status(Response.Status.CREATED) : Response.ok(),
                        defined.definition()));
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "removeAttributeDefinition", summary = "Let an attribute be anything again")
    @APIResponse(responseCode = "204", description = "It is not defined any more.")
    public Uni<Void> remove(
            @PathParam("name") String name,
            @Parameter(description = "Remove only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return definitions.remove(name, ifMatch);
    }

    private static Response answer(Response.ResponseBuilder answer, AttributeDefinitionView definition) {
        return answer.entity(definition)
                .tag(EntityTags.of(definition.version()))
                .build();
    }
}
