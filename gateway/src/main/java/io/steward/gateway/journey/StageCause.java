package io.steward.gateway.journey;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("Why an account came into a stage.")
public enum StageCause {
    @Description("It came with the account.")
    CREATED,

    @Description("Somebody stated it as part of the account's content.")
    STATED,

    @Description("Somebody moved the account, and said why.")
    MOVED,

    @Description("A rule moved it.")
    RULE;

    static StageCause of(io.steward.platform.contracts.accounts.StageCause value) {
        return value == null ? null : valueOf(value.name());
    }
}
