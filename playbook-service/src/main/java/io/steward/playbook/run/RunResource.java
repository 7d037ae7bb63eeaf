package io.steward.playbook.run;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.playbooks.RunView;
import io.steward.platform.contracts.playbooks.RunView.RunStatus;
import io.steward.platform.http.Parameters;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs over REST. */
@Path("/v1/runs")
@Tag(name = "Runs", description = "Playbooks being executed")
@Produces(MediaType.APPLICATION_JSON)
public class RunResource {

    private final RunService runs;
    private final RunListService lists;
    private final Caller caller;

    RunResource(RunService runs, RunListService lists, Caller caller) {
        this.runs = runs;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.PLAYBOOKS_READ)
    @Operation(
            operationId = "listRuns",
            summary = "Lists runs",
            description = "Newest first. Filters: ids, accountId, playbook, status.")
    public Uni<RestResponse<Page<RunView>>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        RunQuery query = new RunQuery(
                parameters.ids("ids", PageRequest.MAX_LIMIT),
                parameters.id("accountId"),
                parameters.text("playbook"),
                parameters.oneOf("status", RunStatus.class, null));
        PageRequest page = parameters.page();
        Cursor cursor = parameters.cursor(page, RunRepository.ORDER, 1);
        parameters.check();
        return lists.list(query, page, cursor).map(found -> Links.page(found, uri));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.PLAYBOOKS_READ)
    @Operation(operationId = "getRun", summary = "Reads a run", description = "With all its steps.")
    public Uni<RunView> get(@PathParam("id") UUID id) {
        return lists.get(id);
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.PLAYBOOKS_WRITE)
    @Idempotent
    @Operation(
            operationId = "startRun",
            summary = "Starts a run by hand",
            description =
                    "Whatever trigger, audience and re-entry rule say; not beside an active run of the same playbook.")
    @APIResponse(
            responseCode = "201",
            description = "Started",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Uni<Response> start(StartRunRequest request) {
        return runs.startByHand(request.playbook(), request.accountId(), caller.username(), caller::requireMayChange)
                .map(run -> Response.created(URI.create("/v1/runs/" + run.id()))
                        .entity(run)
                        .build());
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.INTEGRATION})
    @RequiresScope(Scopes.PLAYBOOKS_WRITE)
    @Idempotent
    @Operation(
            operationId = "cancelRun",
            summary = "Cancels a run",
            description = "What it has not done is cancelled, its open tasks too.")
    @APIResponse(
            responseCode = "201",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    public Uni<Response> cancel(@PathParam("id") UUID id) {
        return runs.cancel(id, caller::requireMayChange)
                .map(run -> Response.status(Response.Status.CREATED).entity(run).build());
    }
}
