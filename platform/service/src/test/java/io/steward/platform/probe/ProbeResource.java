package io.steward.platform.probe;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Roles;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/probes")
@RolesAllowed({Roles.ADMIN, Roles.CSM})
class ProbeResource {

    private final ProbeService probes;

    ProbeResource(ProbeService probes) {
        this.probes = probes;
    }

    @POST
    @Idempotent
    public Uni<Response> create(CreateProbeRequest request) {
        return created(request);
    }

    private Uni<Response> created(CreateProbeRequest request) {
        return probes.create(request)
                .map(view -> Response.created(URI.create("/v1/probes/" + view.id()))
                        .header("ETag", "\"0\"")
                        .entity(view)
                        .build());
    }

    @POST
    @Path("slow")
    @Idempotent
    public Uni<Response> createSlowly(CreateProbeRequest request) {
        return created(request).onItem().delayIt().by(Duration.ofMillis(700));
    }

    @POST
    @Path("natural")
    @Idempotent(Mode.NATURAL)
    public Uni<RestResponse<ProbeView>> createNaturally(CreateProbeRequest request) {
        return probes.create(request).map(RestResponse::ok);
    }

    @POST
    @Path("natural-slow")
    @Idempotent(Mode.NATURAL)
    public Uni<RestResponse<ProbeView>> createNaturallySlowly(CreateProbeRequest request) {
        return probes.create(request)
                .<RestResponse<ProbeView>>map(RestResponse::ok)
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(700));
    }

    @POST
    @Path("refused")
    @Idempotent
    public Uni<Response> refuse(CreateProbeRequest request) {
        return probes.create(request).replaceWith(Response.status(409).build());
    }
}
