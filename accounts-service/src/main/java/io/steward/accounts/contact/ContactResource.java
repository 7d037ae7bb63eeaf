package io.steward.accounts.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.BatchUpsertAnswer;
import io.steward.accounts.account.MergedInto;
import io.steward.accounts.account.MergedPage;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.MergePatch;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import io.steward.platform.pages.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contacts over HTTP. */
@Path("/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
public class ContactResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final ContactService contacts;
    private final ContactListing listing;
    private final ContactBatchService batches;

    ContactResource(ContactService contacts, ContactListing listing, ContactBatchService batches) {
        this.contacts = contacts;
        this.listing = listing;
        this.batches = batches;
    }

    /** Describes {@code Page<ContactView>} in the contract, which knows no generic types. */
    @Schema(name = "ContactPage")
    record ContactPage(
            @Schema(required = true) List<ContactView> items,

            @Schema(description = "For after; null at the end.")
            String next,

            @Schema(description = "For before; null at the begin.")
            String previous,

            @Schema(description = "All contacts, at most 10 000; only where asked for.")
            Long count,

            @Schema(description = "Whether there are more than that.")
            Boolean countCapped,

            @Schema(description = "Those of the ids that were merged into other contacts; absent where none was.")
            List<MergedInto> merged) {}

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listContacts",
            summary = "List contacts by their ids or by their accounts",
            description = "One of ids and accountIds is required. What does not exist is absent; what was "
                    + "merged is named in merged.")
    @Parameter(
            name = "ids",
            in = ParameterIn.QUERY,
            description = "At most 200 ids of contacts, separated by commas.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            description = "At most 200 ids of accounts, separated by commas.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Contacts of a page; with ids all of them.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "The previous of the page behind.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "count",
            in = ParameterIn.QUERY,
            description = "Whether to count all, up to 10 000.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @APIResponse(
            responseCode = "200",
            description = "A page, with links to its neighbours.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = ContactPage.class)))
    public Uni<Response> list(@Context UriInfo uri) {
        ContactQuery query = ContactQuery.of(uri);
        return listing.list(query)
                .chain(page -> listing.merged(query, page)
                        .map(merged -> merged.isEmpty()
                                ? Links.answer(page, uri)
                                : Response.ok(MergedPage.of(page, merged)).build()));
    }

    @POST
    @Path("/batch-upsert")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "batchUpsertContacts",
            summary = "Create or replace up to 1000 contacts of any accounts",
            description = "Each item is treated as by the upsert of one contact. A bad item spoils no other: its "
                    + "result is ERROR with the problem. Of two items with the same keys, or with one address at one "
                    + "account, the later one is an error.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each item, in the order of the request.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = BatchUpsertAnswer.class)))
    public Uni<Response> batchUpsert(@RequestBody(required = true) ContactBatchRequest request) {
        return batches.upsert(request).map(answer -> Response.ok(answer).build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getContact", summary = "Read a contact")
    @APIResponse(
            responseCode = "200",
            description = "The contact.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    @APIResponse(responseCode = "301", description = "It was merged into the contact that Location names.")
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return contacts.get(id)
                .map(contact -> EntityTags.isKnown(ifNoneMatch, contact.version())
                        ? Response.notModified(EntityTags.of(contact.version())).build()
                        : answer(Response.ok(), contact));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "patchContact",
            summary = "Change some fields of a contact",
            description = "JSON Merge Patch, RFC 7396: null empties a field, an absent one stays.")
    @APIResponse(
            responseCode = "200",
            description = "The contact after the change.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = ContactView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MergePatch.MEDIA_TYPE,
                                        schema = @Schema(implementation = ContactRequest.class)),
                                @Content(
                                        mediaType = MEDIA_TYPE,
                                        schema = @Schema(implementation = ContactRequest.class))
                            })
                    JsonNode patch) {
        return contacts.patch(id, patch, ifMatch).map(change -> answer(Response.ok(), change.contact()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(operationId = "removeContact", summary = "Remove a contact from its account")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Uni<Response> remove(
            @PathParam("id") UUID id,
            @Parameter(description = "Remove only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return contacts.remove(id, ifMatch)
                .replaceWith(() -> Response.noContent().build());
    }

    private static Response answer(Response.ResponseBuilder answer, ContactView contact) {
        return answer.entity(contact).tag(EntityTags.of(contact.version())).build();
    }
}
