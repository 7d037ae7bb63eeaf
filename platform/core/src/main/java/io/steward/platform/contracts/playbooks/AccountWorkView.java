package io.steward.platform.contracts.playbooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** Runs and tasks of one account, newest first; a list that was not asked for is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountWorkView(UUID accountId, List<RunView> runs, List<TaskView> tasks) {}
