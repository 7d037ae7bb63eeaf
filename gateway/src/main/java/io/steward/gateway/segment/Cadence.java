package io.steward.gateway.segment;

import io.steward.platform.contracts.accounts.CadenceView;
import org.eclipse.microprofile.graphql.Description;

/** How often customers hear from us, in the graph. */
@Description("How often customers hear from us, as ISO 8601 durations; null for what is not done by rote.")
public record Cadence(
        @Description("How often a person should check in, for example `P7D`.")
        String checkInEvery,

        @Description("After how long a check-in is overdue.")
        String checkInAtLatestAfter,

        @Description("How often value and goals are reviewed together.")
        String reviewEvery,

        @Description("How often a newsletter is sent.") String newsletterEvery) {

    static Cadence of(CadenceView view) {
        return new Cadence(
                view.checkInEvery(), view.checkInAtLatestAfter(), view.reviewEvery(), view.newsletterEvery());
    }
}
