package io.steward.gateway.segment;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record SegmentPayload(
        @Description("The segment as it is now; null where it was not changed.")
        Segment segment,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static SegmentPayload refused(List<UserError> errors) {
        return new SegmentPayload(null, errors);
    }

    static SegmentPayload of(Segment segment) {
        return new SegmentPayload(segment, List.of());
    }
}
