package io.steward.gateway.program;

import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.CharterView;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** The charter, in the graph. */
@Description("What customer success is here to do, on one page.")
public record Charter(
        @Ignore CharterView view,

        @NonNull @Description("Whom we serve.") String whomWeServe,

        @NonNull @Description("What outcomes they want.") String outcomes,

        @NonNull @Description("Where we create value.") String whereWeCreateValue,

        @NonNull @Description("What customer success owns, and what it does not.")
        String whatWeOwn,

        @NonNull @Description("How we measure.") String howWeMeasure,

        @Description("Who wrote it last.") String writtenBy,

        @Description("When.") Instant writtenAt)
        implements Versioned {

    static Charter of(CharterView view) {
        return new Charter(
                view,
                view.whomWeServe(),
                view.outcomes(),
                view.whereWeCreateValue(),
                view.whatWeOwn(),
                view.howWeMeasure(),
                view.writtenBy(),
                view.writtenAt());
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }
}
