package io.steward.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.health.HealthView;
import io.steward.platform.contracts.health.PortfolioView;
import io.steward.platform.pages.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the graph asks of health-service. */
@RegisterRestClient(configKey = "health")
@RegisterProvider(RefusalReader.class)
@RegisterProvider(TraceForwarder.class)
@AccessToken
@Path("/v1")
public interface HealthApi {

    /**
     * The health of accounts.
     *
     * @param include {@code history}, or null for none
     * @param days length of the history; null without one
     */
    @GET
    @Path("health")
    Uni<Page<HealthView>> ofAccounts(
            @QueryParam("accountIds") String accountIds,
            @QueryParam("include") String include,
            @QueryParam("days") Integer days);

    /** All accounts by band. */
    @GET
    @Path("portfolio")
    Uni<PortfolioView> portfolio();

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper standard) {
        return TolerantJson.of(standard);
    }
}
