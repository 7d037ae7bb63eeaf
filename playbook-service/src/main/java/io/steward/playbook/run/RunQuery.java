package io.steward.playbook.run;

import io.steward.platform.contracts.playbooks.RunView.RunStatus;
import java.util.List;
import java.util.UUID;

/** Which runs are asked for; null stands for any. */
record RunQuery(List<UUID> ids, UUID accountId, String playbook, RunStatus status) {}
