package io.steward.playbook.task;

import io.steward.platform.contracts.playbooks.TaskView.TaskStatus;
import java.util.List;
import java.util.UUID;

/** Which tasks are asked for; null stands for any. */
record TaskQuery(List<UUID> ids, UUID accountId, String owner, TaskStatus status) {}
