package io.steward.platform.limits;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** A small API that takes one thing or many. */
@Path("/v1/crates")
@RolesAllowed(Roles.CSM)
public class CrateResource {

    public record Crate(List<String> items) implements Bulk {
        @Override
        public int itemCount() {
            return items.size();
        }
    }

    @GET
    public Uni<List<String>> list() {
        return Uni.createFrom().item(List.of());
    }

    @POST
    public Uni<Integer> fill(Crate crate) {
        return Uni.createFrom().item(crate.itemCount());
    }
}
