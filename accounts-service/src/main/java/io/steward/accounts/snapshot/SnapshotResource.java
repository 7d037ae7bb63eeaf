package io.steward.accounts.snapshot;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.AccountSnapshotView;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts at a glance, over HTTP. */
@Path("/v1/account-snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class SnapshotResource {

    private final SnapshotService snapshots;

    SnapshotResource(SnapshotService snapshots) {
        this.snapshots = snapshots;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(
            operationId = "listAccountSnapshots",
            summary = "See accounts at a glance: health, stage, last contact, priority with its reasons, notes",
            description = "URGENT: score below 40, or below 60 with a renewal within 30 days. HIGH: score below 60, a "
                    + "fall by 15 within 30 days, or a renewal within 30 days. MEDIUM: a renewal within 60 days, or no "
                    + "contact for 60 days.")
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            required = true,
            description = "At most 200 ids, separated by commas. What does not exist is absent.")
    @APIResponse(responseCode = "200", description = "By name.")
    public Uni<Page<AccountSnapshotView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> ids = parameters.ids("accountIds", PageRequest.MAX_LIMIT);
        if (ids == null) {
            parameters.refuse("accountIds", "is required");
        }
        parameters.check();
        return snapshots.list(ids).map(Page::whole);
    }
}
