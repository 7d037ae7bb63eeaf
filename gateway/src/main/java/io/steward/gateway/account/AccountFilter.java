package io.steward.gateway.account;

import io.steward.gateway.graph.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;

/** Which accounts are wanted; what is null does not filter. */
@Input("AccountFilter")
@Description("Which accounts are wanted: all conditions together; what is absent does not filter.")
public record AccountFilter(
        @Name("text")
        @Description(
                "Part of the name, the domain, the external id, or of a contact's name or address, in any case of letters.")
        String text,

        @Name("segment") @Description("Key of a segment, for example `ENTERPRISE`.")
        String segment,

        @Name("band") @Description("Health band, for example `AT_RISK`; `UNKNOWN` without a score.")
        String band,

        @Name("owner") @Description("User name of the customer success manager.")
        String owner,

        @Name("stage") @Description("Stage of the journey.") Stage stage,

        @Name("plan") @Description("The plan that was bought.")
        String plan,

        @Name("unowned") @Description("True: only accounts that nobody owns.")
        Boolean unowned,

        @Id @Name("parentId") @Description("Only accounts directly below this one.")
        String parentId,

        @Name("archived") @Description("True: only archived accounts. False or absent: only others.")
        Boolean archived,

        @Name("renewsFrom") @Description("Renewal on this day or later.")
        LocalDate renewsFrom,

        @Name("renewsTo") @Description("Renewal on this day or earlier.")
        LocalDate renewsTo,

        @Name("scoreFrom") @Description("Health score of this or more.")
        Integer scoreFrom,

        @Name("scoreTo") @Description("Health score of this or less.")
        Integer scoreTo,

        @Name("mrrFrom") @Description("Monthly recurring revenue of this or more, whatever the currency.")
        BigDecimal mrrFrom,

        @Name("mrrTo") @Description("Monthly recurring revenue of this or less, whatever the currency.")
        BigDecimal mrrTo,

        @Name("lastContactBefore") @Description("Last contact before this day, or never.")
        LocalDate lastContactBefore,

        @Name("attributes") @Description("Values that attributes have; each must be defined.")
        List<AttributeFilter> attributes) {

    /** As accounts-service takes it. */
    Parameters parameters() {
        Parameters parameters = new Parameters()
                .and("text", text)
                .and("segment", segment)
                .and("band", band)
                .and("owner", owner)
                .and("stage", stage)
                .and("plan", plan)
                .and("unowned", Boolean.TRUE.equals(unowned) ? Boolean.TRUE : null)
                .and("parentId", parentId)
                .and("archived", Boolean.TRUE.equals(archived) ? "ONLY" : null)
                .and("renewsFrom", renewsFrom)
                .and("renewsTo", renewsTo)
                .and("scoreFrom", scoreFrom)
                .and("scoreTo", scoreTo)
                .and("mrrFrom", mrrFrom == null ? null : mrrFrom.toPlainString())
                .and("mrrTo", mrrTo == null ? null : mrrTo.toPlainString())
                .and("lastContactBefore", lastContactBefore);
        if (attributes != null) {
            attributes.stream()
                    .filter(Objects::nonNull)
                    .forEach(attribute -> parameters.and("attributes." + attribute.name(), attribute.value()));
        }
        return parameters;
    }
}
