package io.steward.gateway.segment;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;

/** How often customers hear from us, as ISO 8601 durations; absent for what is not done by rote. */
@Input("CadenceInput")
@Description("How often customers hear from us, as ISO 8601 durations; absent for what is not done by rote.")
public record CadenceInput(
        @Name("checkInEvery") @Description("How often a person should check in, for example `P7D`.")
        String checkInEvery,

        @Name("checkInAtLatestAfter") @Description("After how long a check-in is overdue.")
        String checkInAtLatestAfter,

        @Name("reviewEvery") @Description("How often value and goals are reviewed together.")
        String reviewEvery,

        @Name("newsletterEvery") @Description("How often a newsletter is sent.")
        String newsletterEvery) {}
