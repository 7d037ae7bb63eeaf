package io.steward.playbook.run;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.playbooks.AccountWorkView;
import io.steward.platform.http.Parameters;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.steward.playbook.run.RunListService.WorkQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The work on many accounts at once, over REST. */
@Path("/v1/work")
@Tag(name = "Work", description = "Runs and tasks of many accounts")
@Produces(MediaType.APPLICATION_JSON)
public class WorkResource {

    private static final String RUNS = "runs";
    private static final String TASKS = "tasks";
    private static final int DEFAULT_LIMIT = 20;

    private final RunListService lists;

    WorkResource(RunListService lists) {
        this.lists = lists;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
    @Operation(
            operationId = "listWork",
            summary = "Lists runs and tasks of accounts",
            description =
                    "The newest of each account. Parameters: accountIds (at most 200), include (runs, tasks), limit.")
    public Uni<Page<AccountWorkView>> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        List<UUID> accountIds = parameters.ids("accountIds", PageRequest.MAX_LIMIT);
        Set<String> include = parameters.anyOf("include", Set.of(RUNS, TASKS));
        int limit = parameters.number("limit", 1, PageRequest.MAX_LIMIT, DEFAULT_LIMIT);
        if (accountIds == null) {
            parameters.refuse("accountIds", "is required");
        }
        parameters.check();
        boolean all = include.isEmpty();
        return lists.work(
                        new WorkQuery(accountIds, all || include.contains(RUNS), all || include.contains(TASKS), limit))
                .map(Page::whole);
    }
}
