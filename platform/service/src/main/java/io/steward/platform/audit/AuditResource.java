package io.steward.platform.audit;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.audit.AuditEntryView;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who changed what in this service. */
@Path("/v1/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Audit", description = "Who changed what, field by field")
class AuditResource {

    private final AuditService audit;

    AuditResource(AuditService audit) {
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "listAuditEntries", summary = "See who changed what, newest first")
    @Parameter(name = "accountId", in = ParameterIn.QUERY, description = "Only what belongs to this account.")
    @Parameter(
            name = "aggregate",
            in = ParameterIn.QUERY,
            description = "Only this kind of thing.",
            example = "contact")
    @Parameter(name = "key", in = ParameterIn.QUERY, description = "Only the thing of this id or name.")
    @Parameter(name = "actor", in = ParameterIn.QUERY, description = "Only what this user did.", example = "carl")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day, in UTC.", example = "2026-01-01")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day, in UTC.", example = "2026-01-31")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1–200, 50 where absent.", example = "50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "Cursor behind which the page begins.")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "Cursor before which the page ends.")
    public Uni<RestResponse<Page<AuditEntryView>>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        AuditFilter filter = new AuditFilter(
                parameters.id("accountId"),
                parameters.text("aggregate"),
                parameters.text("key"),
                parameters.text("actor"),
                parameters.date("from", null),
                parameters.date("to", null));
        PageRequest request = parameters.page();
        Cursor place = parameters.cursor(request, AuditService.ORDER, 1);
        parameters.check();
        return audit.list(filter, request, place).map(page -> Links.page(page, uri));
    }
}
