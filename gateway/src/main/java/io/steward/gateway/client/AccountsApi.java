package io.steward.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountSnapshotView;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.ChurnView;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.contracts.accounts.HierarchyView;
import io.steward.platform.contracts.accounts.JourneyView;
import io.steward.platform.contracts.accounts.RevenueLedgerView;
import io.steward.platform.contracts.accounts.StakeholderMapView;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.ValueMomentView;
import io.steward.platform.pages.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** What the graph asks of accounts-service. Lists of ids are separated by commas, at most 200. */
@RegisterRestClient(configKey = "accounts")
@RegisterProvider(RefusalReader.class)
@RegisterProvider(TraceForwarder.class)
@AccessToken
@Path("/v1")
public interface AccountsApi {

    /** A page of the list. */
    @GET
    @Path("accounts")
    Uni<Page<AccountView>> list(@RestQuery Map<String, String> parameters);

    /** The accounts with these ids that exist. */
    @GET
    @Path("accounts")
    Uni<Page<AccountView>> byIds(
            @QueryParam("ids") String ids, @QueryParam("limit") int limit, @QueryParam("include") String include);

    /** One account by the integrator's key. */
    @GET
    @Path("accounts/by-external-id/{externalId}")
    Uni<AccountView> byExternalId(@PathParam("externalId") String externalId);

    /** Accounts at a glance. */
    @GET
    @Path("account-snapshots")
    Uni<Page<AccountSnapshotView>> snapshots(@QueryParam("accountIds") String accountIds);

    /** How accounts came where they stand. */
    @GET
    @Path("journeys")
    Uni<Page<JourneyView>> journeys(@QueryParam("accountIds") String accountIds);

    /** What stands above and below accounts. */
    @GET
    @Path("hierarchies")
    Uni<Page<HierarchyView>> hierarchies(
            @QueryParam("accountIds") String accountIds, @QueryParam("first") int children);

    /** Whom we know at accounts. */
    @GET
    @Path("stakeholder-maps")
    Uni<Page<StakeholderMapView>> stakeholderMaps(@QueryParam("accountIds") String accountIds);

    /** What each of some customers has won last. */
    @GET
    @Path("value-moments")
    Uni<Page<ValueMomentView>> valueMoments(
            @QueryParam("accountIds") String accountIds, @QueryParam("first") int first);

    /** When and why customers left. */
    @GET
    @Path("churns")
    Uni<Page<ChurnView>> churns(@QueryParam("accountIds") String accountIds);

    /** A page of the ledger of each account. */
    @GET
    @Path("revenue-ledgers")
    Uni<Page<RevenueLedgerView>> ledgers(
            @QueryParam("accountIds") String accountIds,
            @QueryParam("limit") int limit,
            @QueryParam("after") String after,
            @QueryParam("before") String before);

    /** What happened last at each of some accounts. */
    @GET
    @Path("timeline-entries")
    Uni<Page<TimelineEntryView>> timelines(
            @QueryParam("accountIds") String accountIds,
            @QueryParam("kinds") String kinds,
            @QueryParam("first") int first);

    /** The contacts with these ids that exist. */
    @GET
    @Path("contacts")
    Uni<Page<ContactView>> contactsByIds(@QueryParam("ids") String ids, @QueryParam("limit") int limit);

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper standard) {
        return TolerantJson.of(standard);
    }
}
