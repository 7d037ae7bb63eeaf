package io.steward.platform.problems;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.http.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/** A small API, on which the platform's answers are tried. */
@Path("/v1/shelves")
public class ShelfResource {

    public record Shelf(String name, @Min(1) Integer boards) implements Checked {
        @Override
        public void check(Faults faults) {
            faults.check(name != null, "#/name", "is required");
        }
    }

    private final Caller caller;

    ShelfResource(Caller caller) {
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CSM, Roles.INTEGRATION})
    @RequiresScope("shelves:write")
    public Uni<Shelf> create(@NotNull @jakarta.validation.Valid Shelf shelf) {
        return Uni.createFrom().item(shelf);
    }

    @GET
    @RolesAllowed(Roles.CSM)
    public Uni<Map<String, Object>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        parameters.number("height", 1, 9, 1);
        int limit = parameters.page().limit();
        parameters.check();
        return Uni.createFrom().item(Map.of("limit", limit, "caller", caller.username()));
    }

    @GET
    @Path("{owner}/lamp")
    @RolesAllowed({Roles.CSM, Roles.LEAD})
    public Uni<String> lamp(@PathParam("owner") String owner, @QueryParam("burst") boolean burst) {
        caller.requireMayChange(owner);
        return burst
                ? Uni.createFrom().failure(new IllegalStateException("select secret from lamps"))
                : Uni.createFrom().item("on");
    }
}
