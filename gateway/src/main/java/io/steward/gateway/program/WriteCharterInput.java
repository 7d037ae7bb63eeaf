package io.steward.gateway.program;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What customer success is here to do, whole. */
@Input("WriteCharterInput")
@Description("What customer success is here to do, whole.")
public record WriteCharterInput(
        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @NonNull @Name("whomWeServe") @Description("Whom we serve.")
        String whomWeServe,

        @NonNull @Name("outcomes") @Description("What outcomes they want.")
        String outcomes,

        @NonNull @Name("whereWeCreateValue") @Description("Where we create value.")
        String whereWeCreateValue,

        @NonNull @Name("whatWeOwn") @Description("What customer success owns, and what it does not.")
        String whatWeOwn,

        @NonNull @Name("howWeMeasure") @Description("How we measure.")
        String howWeMeasure) {}
