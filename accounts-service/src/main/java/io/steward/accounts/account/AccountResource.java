package io.steward.accounts.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.ExternalId;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.MergePatch;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** One account over HTTP, and many in one call. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final AccountService accounts;
    private final BatchUpsertService batches;

    AccountResource(AccountService accounts, BatchUpsertService batches) {
        this.accounts = accounts;
        this.batches = batches;
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "upsertAccount",
            summary = "Create or replace an account by the integrator's key",
            description = "The body is the whole content: a field that is absent is empty afterwards, only the stage "
                    + "stays. The same content again raises no version and publishes nothing. A CSM may create "
                    + "accounts of one's own and change those, and does not hand them to somebody else.")
    @APIResponse(
            responseCode = "200",
            description = "It existed; this is how it stands now.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = AccountView.class)))
    @APIResponse(
            responseCode = "201",
            description = "It was created.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = AccountView.class)))
    public Uni<Response> upsert(
            @Parameter(description = "The integrator's key, at most 200 characters.", example = "crm-4711")
                    @PathParam("externalId")
                    String externalId,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Context UriInfo uri,
            @RequestBody(required = true) AccountRequest request) {
        ExternalId.requireInPath(externalId, request.externalId());
        return accounts.upsert(externalId, request, ifMatch).map(upserted -> answer(upserted, uri));
    }

    @POST
    @Path("/batch-upsert")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "batchUpsertAccounts",
            summary = "Create or replace up to 1000 accounts",
            description = "Each item is treated as by the upsert of one account. A bad item spoils no other: its "
                    + "result is ERROR with the problem. Of two items with the same key the later one is an error.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each item, in the order of the request.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = BatchUpsertAnswer.class)))
    public Uni<Response> batchUpsert(@RequestBody(required = true) BatchUpsertRequest request) {
        return batches.upsert(request).map(answer -> Response.ok(answer).build());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getAccount", summary = "Read an account")
    @APIResponse(
            responseCode = "200",
            description = "The account.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    @APIResponse(responseCode = "301", description = "It was merged into the account that Location names.")
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return accounts.get(id).map(account -> answer(account, ifNoneMatch));
    }

    @GET
    @Path("/by-external-id/{externalId}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "getAccountByExternalId", summary = "Read an account by the integrator's key")
    @APIResponse(
            responseCode = "200",
            description = "The account.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> getByExternalId(
            @Parameter(description = "The integrator's key.", example = "crm-4711") @PathParam("externalId")
                    String externalId,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        ExternalId.requireInPath(externalId, null);
        return accounts.getByExternalId(externalId).map(account -> answer(account, ifNoneMatch));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_WRITE)
    @Operation(
            operationId = "patchAccount",
            summary = "Change some fields of an account",
            description = "JSON Merge Patch, RFC 7396: null empties a field, an absent one stays; attributes merge.")
    @APIResponse(
            responseCode = "200",
            description = "The account after the change.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = AccountView.class)))
    public Uni<Response> patch(
            @PathParam("id") UUID id,
            @Parameter(description = "Change only this version.", example = "\"3\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Context UriInfo uri,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MergePatch.MEDIA_TYPE,
                                        schema = @Schema(implementation = AccountRequest.class)),
                                @Content(
                                        mediaType = MEDIA_TYPE,
                                        schema = @Schema(implementation = AccountRequest.class))
                            })
                    JsonNode patch) {
        return accounts.patch(id, patch, ifMatch).map(upserted -> answer(upserted, uri));
    }

    private static Response answer(Upserted upserted, UriInfo uri) {
        StoredAccount account = upserted.account();
        Response.ResponseBuilder answer = switch (upserted) {
            case Upserted.Created _ ->
                Response.created(uri.getBaseUriBuilder()
                        .path(AccountResource.class)
                        .path(account.id().toString())
                        .build());
            case Upserted.Updated _, Upserted.Unchanged _ -> Response.ok();
        };
        return answer.entity(account.view(null))
                .tag(EntityTags.of(account.version()))
                .build();
    }

    private static Response answer(StoredAccount account, String ifNoneMatch) {
        Response.ResponseBuilder answer = EntityTags.isKnown(ifNoneMatch, account.version())
                ? Response.notModified()
                : Response.ok(account.view(null));
        return answer.tag(EntityTags.of(account.version())).build();
    }
}
