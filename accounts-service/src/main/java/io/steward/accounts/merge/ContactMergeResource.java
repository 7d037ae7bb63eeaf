package io.steward.accounts.merge;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is merged into one contact, over HTTP. */
@Path("/v1/contacts/{contactId}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merges")
public class ContactMergeResource {

    private final ContactMergeService merges;

    ContactMergeResource(ContactMergeService merges) {
        this.merges = merges;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
    @Operation(
            operationId = "mergeContacts",
            summary = "Merge another contact of the same account into this one",
            description =
                    "What this contact leaves empty the other one fills; it has the roles of both. The other's id "
                            + "leads here, and its key stands for this contact. 409 where the two are at different accounts.")
    @APIResponse(
            responseCode = "200",
            description = "The contact as it stands now. The same answer where it had been done before.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactView.class)))
    public Uni<Response> merge(
            @PathParam("contactId") UUID contactId, @RequestBody(required = true) MergeContactsRequest request) {
        return merges.merge(contactId, request.from())
                .map(contact -> Response.ok(contact)
                        .tag(EntityTags.of(contact.version()))
                        .build());
    }
}
