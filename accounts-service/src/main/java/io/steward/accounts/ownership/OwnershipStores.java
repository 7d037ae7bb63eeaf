package io.steward.accounts.ownership;

import jakarta.enterprise.context.ApplicationScoped;

/** What looking for owners reads and writes. */
@ApplicationScoped
class OwnershipStores {

    private final OwnershipSettingsStore settings;
    private final WorkloadStore workloads;
    private final CandidateStore candidates;
    private final OwnerAssignmentStore assignments;

    OwnershipStores(
            OwnershipSettingsStore settings,
            WorkloadStore workloads,
            CandidateStore candidates,
            OwnerAssignmentStore assignments) {
        this.settings = settings;
        this.workloads = workloads;
        this.candidates = candidates;
        this.assignments = assignments;
    }

    OwnershipSettingsStore settings() {
        return settings;
    }

    WorkloadStore workloads() {
        return workloads;
    }

    CandidateStore candidates() {
        return candidates;
    }

    OwnerAssignmentStore assignments() {
        return assignments;
    }
}
