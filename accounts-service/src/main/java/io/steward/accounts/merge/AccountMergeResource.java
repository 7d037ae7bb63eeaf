package io.steward.accounts.merge;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is merged into one account, over HTTP. */
@Path("/v1/accounts/{accountId}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merges", description = "Accounts and contacts that are one")
public class AccountMergeResource {

    private static final String MEDIA_TYPE = MediaType.APPLICATION_JSON;

    private final AccountMergeService merges;
    private final AccountMergeHistory history;

    AccountMergeResource(AccountMergeService merges, AccountMergeHistory history) {
        this.merges = merges;
        this.history = history;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
    @Operation(
            operationId = "mergeAccounts",
            summary = "Merge another account into this one",
            description = "Everything of the other account comes along; its id leads here, and its key stands for this "
                    + "account, in upserts and imports too. A merge cannot be undone: ask for a dry run first. A CSM "
                    + "merges accounts of one's own. 409 where the two do not go together.")
    @APIResponse(
            responseCode = "200",
            description = "It had been done before, or it was only told.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = AccountMergeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "They are one now.",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(implementation = AccountMergeView.class)))
    public Uni<Response> merge(
            @PathParam("accountId") UUID accountId,
            @Parameter(description = "true tells what would come of it, and changes nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @RequestBody(required = true) MergeAccountsRequest request) {
        return merges.merge(accountId, request, dryRun)
                .map(outcome -> Response.status(
                                outcome.fresh() && !dryRun ? Response.Status.CREATED : Response.Status.OK)
                        .entity(outcome.merge())
                        .build());
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listMerges", summary = "See what was merged into an account: the latest 200")
    @APIResponse(responseCode = "200", description = "The latest first.")
    public Uni<Page<AccountMergeView>> list(@PathParam("accountId") UUID accountId) {
        return history.list(accountId).map(Page::whole);
    }
}
