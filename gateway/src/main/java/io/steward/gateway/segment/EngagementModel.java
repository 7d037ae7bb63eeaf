package io.steward.gateway.segment;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("How accounts of a segment are looked after, from most people to none.")
public enum EngagementModel {
    @Description("A dedicated customer success manager, personal throughout.")
    HIGH_TOUCH,

    @Description("A person for what matters, groups and automation for the rest.")
    HYBRID,

    @Description("A team shares the accounts; whoever is free answers.")
    POOLED,

    @Description("Mostly automated; a person where something is wrong.")
    LOW_TOUCH,

    @Description("Fully automated: content, community, prompts in the product.")
    TECH_TOUCH;

    static EngagementModel of(io.steward.platform.contracts.accounts.EngagementModel value) {
        return value == null ? null : valueOf(value.name());
    }
}
