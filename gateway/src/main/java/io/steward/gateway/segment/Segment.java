package io.steward.gateway.segment;

import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.SegmentView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** A segment, in the graph. */
@Description("What the accounts of a kind have in common: how they are looked after, and how often.")
public record Segment(
        @Ignore SegmentView view,

        @NonNull @Description("Its key, for example `MID_MARKET`.")
        String key,

        @NonNull @Description("Its name.") String name,

        @Description("Whom it is for.") String description,

        @Description("How its accounts are looked after.") EngagementModel engagementModel,

        @Description("Whether each account has a customer success manager of its own.")
        boolean dedicatedCsm,

        @Description("How its customers learn the product.") Training training,

        @Description("The pool whose people own its accounts; null for none.")
        String pool,

        @Description("How often its customers hear from us.")
        Cadence cadence,

        @Description("Accounts in it that are not archived; null unless it was listed by `segments`.")
        Integer accountCount)
        implements Versioned {

    static Segment of(SegmentView view) {
        return new Segment(
                view,
                view.key(),
                view.name(),
                view.description(),
                EngagementModel.of(view.engagementModel()),
                view.dedicatedCsm(),
                Training.of(view.training()),
                view.pool(),
                view.cadence() == null ? null : Cadence.of(view.cadence()),
                view.accountCount() == null ? null : Math.toIntExact(view.accountCount()));
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }
}
