package io.steward.accounts.stakeholder;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.ValueMomentView;
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

/** What many customers have won, over HTTP. */
@Path("/v1/value-moments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stakeholders")
public class ValueMomentsResource {

    private static final int USUAL = 20;

    private final StakeholderService stakeholders;

    ValueMomentsResource(StakeholderService stakeholders) {
        this.stakeholders = stakeholders;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listNewestValueMoments", summary = "See what each of some customers has won last")
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            required = true,
            description = "At most 200 ids, separated by commas.",
            example = "0199a0b2-7c00-7000-8000-000000000001")
    @Parameter(
            name = "first",
            in = ParameterIn.QUERY,
            description = "At most so many of each account, 1–200; 20 where absent.",
            example = "20")
    @APIResponse(responseCode = "200", description = "Account by account, newest first.")
    public Uni<Page<ValueMomentView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> ids = parameters.requiredIds("accountIds", PageRequest.MAX_LIMIT);
        int first = parameters.number("first", 1, PageRequest.MAX_LIMIT, USUAL);
        parameters.check();
        return stakeholders.moments(ids, first).map(Page::whole);
    }
}
