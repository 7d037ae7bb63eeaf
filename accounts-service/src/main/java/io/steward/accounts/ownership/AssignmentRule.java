package io.steward.accounts.ownership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Accounts of which a condition holds belong to a pool. */
@Schema(name = "AssignmentRule")
record AssignmentRule(
        @Schema(
                description = "In CEL, over the facts account and health.",
                required = true,
                examples = "account.segment == 'ENTERPRISE' && account.mrr > 5000.0")
        String when,

        @Schema(description = "The pool, as people have it in Keycloak.", required = true, examples = "enterprise")
        String pool) {}
