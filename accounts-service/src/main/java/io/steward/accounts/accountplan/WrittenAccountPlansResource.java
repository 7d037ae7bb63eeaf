package io.steward.accounts.accountplan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.accounts.AccountPlanView;
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

/** The plans of many accounts over HTTP. */
@Path("/v1/account-plans/written")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account plans")
public class WrittenAccountPlansResource {

    private final AccountPlanService plans;

    WrittenAccountPlansResource(AccountPlanService plans) {
        this.plans = plans;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.ACCOUNTS_READ)
    @Operation(operationId = "listWrittenAccountPlans", summary = "Read the plans of some accounts")
    @Parameter(
            name = "accountIds",
            in = ParameterIn.QUERY,
            required = true,
            description = "At most 200 ids, separated by commas.",
            example = "0199a0b2-7c00-7000-8000-000000000001")
    @APIResponse(responseCode = "200", description = "What nobody has written is absent.")
    public Uni<Page<AccountPlanView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> ids = parameters.requiredIds("accountIds", PageRequest.MAX_LIMIT);
        parameters.check();
        return plans.list(ids).map(Page::whole);
    }
}
