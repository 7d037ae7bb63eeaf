package io.steward.health.writekey;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.Roles;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;

/** The keys by which products send usage events. */
@Path("/v1/write-keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Write keys", description = "The keys by which products send usage events")
public class WriteKeyResource {

    private final WriteKeyService keys;
    private final Caller caller;

    WriteKeyResource(WriteKeyService keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @Idempotent(Mode.NATURAL)
    @Operation(
            operationId = "createWriteKey",
            summary = "Make a write key; it is shown this once",
            description = "Nobody keeps it: repeated with the same Idempotency-Key, the answer names the key that was made "
                    + "and writeKey is null. Whoever has lost it revokes it and makes another.")
    @APIResponseSchema(value = CreatedWriteKeyView.class, responseCode = "201", responseDescription = "Made")
    public Uni<RestResponse<CreatedWriteKeyView>> create(CreateWriteKeyRequest request) {
        return keys.create(request.name(), caller.username())
                .map(created -> RestResponse.status(Status.CREATED, created));
    }

    @GET
    @Operation(operationId = "listWriteKeys", summary = "The write keys that are not revoked")
    public Uni<Page<WriteKeyView>> list() {
        return keys.list().map(Page::whole);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeWriteKey", summary = "Revoke a write key for good")
    @APIResponse(responseCode = "204", description = "Revoked; every process refuses it within seconds")
    public Uni<Void> revoke(@PathParam("id") UUID id) {
        return keys.revoke(id);
    }
}
