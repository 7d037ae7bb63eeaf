package io.steward.playbook.task;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.contracts.playbooks.TaskView;
import io.steward.platform.contracts.playbooks.TaskView.TaskStatus;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.Parameters;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.steward.playbook.task.TaskService.Completion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Tasks over REST. */
@Path("/v1/tasks")
@Tag(name = "Tasks", description = "What people must do")
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {

    private final TaskService tasks;
    private final Caller caller;

    TaskResource(TaskService tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.PLAYBOOKS_READ)
    @Operation(
            operationId = "listTasks",
            summary = "Lists tasks",
            description = "What is due first comes first. Filters: ids, accountId, owner, status.")
    public Uni<RestResponse<Page<TaskView>>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        TaskQuery query = new TaskQuery(
                parameters.ids("ids", PageRequest.MAX_LIMIT),
                parameters.id("accountId"),
                parameters.text("owner"),
                parameters.oneOf("status", TaskStatus.class, null));
        PageRequest page = parameters.page();
        Cursor cursor = parameters.cursor(page, TaskRepository.ORDER, 2);
        parameters.check();
        return tasks.list(query, page, cursor).map(found -> Links.page(found, uri));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER, Roles.INTEGRATION})
    @RequiresScope(Scopes.PLAYBOOKS_READ)
    @Operation(operationId = "getTask", summary = "Reads a task", description = "With its entity tag.")
    @APIResponse(
            responseCode = "200",
            description = "The task",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Uni<Response> get(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return tasks.get(id)
                .map(task -> EntityTags.isKnown(ifNoneMatch, task.version())
                        ? Response.notModified(EntityTags.of(task.version())).build()
                        : answer(task));
    }

    @POST
    @Path("{id}/completion")
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM})
    @Idempotent
    @Operation(
            operationId = "completeTask",
            summary = "Completes a task",
            description = "By its owner, a lead or an admin.")
    @APIResponse(
            responseCode = "200",
            description = "The task, done",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Uni<Response> complete(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CompleteTaskRequest request) {
        boolean allowedByRole = caller.is(Roles.ADMIN) || caller.is(Roles.LEAD);
        return tasks.complete(id, new Completion(request.outcome(), caller.username(), allowedByRole, ifMatch))
                .map(TaskResource::answer);
    }

    private static Response answer(TaskView task) {
        return Response.ok(task).tag(EntityTags.of(task.version())).build();
    }
}
