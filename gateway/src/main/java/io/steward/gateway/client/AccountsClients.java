package io.steward.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What accounts-service is asked by. */
@ApplicationScoped
class AccountsClients {

    private final AccountsApi reads;
    private final AccountChangesApi changes;
    private final ProgramApi program;
    private final PlansApi plans;

    AccountsClients(
            @RestClient AccountsApi reads, @RestClient AccountChangesApi changes, @RestClient ProgramApi program, @RestClient PlansApi plans) {
        this.reads = reads;
        this.changes = changes;
        this.program = program;
        this.plans = plans;
    }

    AccountsApi reads() {
        return reads;
    }

    AccountChangesApi changes() {
        return changes;
    }

    PlansApi plans() {
        return plans;
    }

    ProgramApi program() {
        return program;
    }
}
