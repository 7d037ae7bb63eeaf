package io.steward.accounts.privacy;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far erasures are, over HTTP. */
@Path("/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
@Tag(name = "Privacy", description = "What is held about one person")
public class ErasureResource {

    private final ErasureService erasures;

    ErasureResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    @GET
    @Path("/{id}")
    @RequiresScope(Scopes.PRIVACY_WRITE)
    @Operation(operationId = "getErasure", summary = "See which services have erased a person")
    @APIResponse(responseCode = "200", description = "How far it is.")
    public Uni<ErasureView> get(@PathParam("id") UUID id) {
        return erasures.get(id);
    }
}
