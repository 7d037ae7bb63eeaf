package io.steward.gateway.segment;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A segment, whole. */
@Input("PutSegmentInput")
@Description("A segment, whole.")
public record PutSegmentInput(
        @NonNull @Name("key") @Description("Its key: capitals, digits and underscores.")
        String key,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @NonNull @Name("name") @Description("Its name.") String name,

        @Name("description") @Description("Whom it is for.") String description,

        @NonNull @Name("engagementModel") @Description("How its accounts are looked after.")
        EngagementModel engagementModel,

        @Name("dedicatedCsm")
        @Description("Whether each account has a customer success manager of its own; false where absent.")
        Boolean dedicatedCsm,

        @Name("training") @Description("How its customers learn the product; `SELF_PACED` where absent.")
        Training training,

        @Name("pool") @Description("The pool whose people own its accounts.")
        String pool,

        @Name("cadence") @Description("How often its customers hear from us.")
        CadenceInput cadence) {}
