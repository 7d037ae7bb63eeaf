package io.steward.accounts.contact;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.ExternalId;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.http.EntityTags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contacts of one account over HTTP. */
@Path("/v1/accounts/{accountId}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class AccountContactResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final ContactService contacts;

    AccountContactResource(ContactService contacts) {
        this.contacts = contacts;
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "upsertContact",
            summary = "Create or replace a contact by the integrator's key",
            description = "The body is the whole content: a field that is absent is empty afterwards. The same content "
                    + "again raises no version and publishes nothing. 409 where another contact of the account has "
                    + "the address.")
    @APIResponse(
            responseCode = "200",
            description = "It existed; this is how it stands now.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It was created.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = ContactView.class)))
    public Uni<Response> upsert(
            @PathParam("accountId") UUID accountId,
            @Parameter(description = "The integrator's key, at most 200 characters.", example = "user-17")
                    @PathParam("externalId")
                    String externalId,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Context UriInfo uri,
            @RequestBody(required = true) ContactRequest request) {
        ExternalId.requireInPath(externalId, request.externalId());
        return contacts.upsert(accountId, externalId, request, ifMatch).map(change -> answer(change, uri));
    }

    private static Response answer(ContactChange change, UriInfo uri) {
        ContactView contact = change.contact();
        Response.ResponseBuilder answer = change.created()
                ? Response.created(uri.getBaseUriBuilder()
                        .path(ContactResource.class)
                        .path(contact.id().toString())
                        .build())
                : Response.ok();
        return answer.entity(contact).tag(EntityTags.of(contact.version())).build();
    }
}
