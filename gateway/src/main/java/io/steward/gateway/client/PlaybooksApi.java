package io.steward.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.quarkus.rest.client.reactive.jackson.ClientObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.playbooks.AccountWorkView;
import io.steward.platform.contracts.playbooks.RunView;
import io.steward.platform.contracts.playbooks.TaskView;
import io.steward.platform.pages.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the graph asks of playbook-service. */
@RegisterRestClient(configKey = "playbooks")
@RegisterProvider(RefusalReader.class)
@RegisterProvider(TraceForwarder.class)
@AccessToken
@Path("/v1")
public interface PlaybooksApi {

    /**
     * Runs and tasks of accounts, newest first.
     *
     * @param include {@code runs}, {@code tasks} or both, separated by a comma
     * @param limit at most so many of each for an account
     */
    @GET
    @Path("work")
    Uni<Page<AccountWorkView>> work(
            @QueryParam("accountIds") String accountIds,
            @QueryParam("include") String include,
            @QueryParam("limit") int limit);

    /** The tasks of a person. */
    @GET
    @Path("tasks")
    Uni<Page<TaskView>> tasksOf(
            @QueryParam("owner") String owner, @QueryParam("status") String status, @QueryParam("limit") int limit);

    /** The tasks with these ids that exist. */
    @GET
    @Path("tasks")
    Uni<Page<TaskView>> tasksByIds(@QueryParam("ids") String ids, @QueryParam("limit") int limit);

    /** The runs with these ids that exist. */
    @GET
    @Path("runs")
    Uni<Page<RunView>> runsByIds(@QueryParam("ids") String ids, @QueryParam("limit") int limit);

    /** Does a task. */
    @POST
    @Path("tasks/{id}/completion")
    Uni<TaskView> complete(@PathParam("id") UUID id, Completion completion);

    /** Starts a playbook by hand. */
    @POST
    @Path("runs")
    Uni<RunView> start(Start start);

    /** What came of a task. */
    record Completion(String outcome) {}

    /** Which playbook is to start for which account. */
    record Start(String playbook, UUID accountId) {}

    @ClientObjectMapper
    static ObjectMapper mapper(ObjectMapper standard) {
        return TolerantJson.of(standard);
    }
}
