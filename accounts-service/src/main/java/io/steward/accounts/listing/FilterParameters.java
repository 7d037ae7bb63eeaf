package io.steward.accounts.listing;

import io.steward.accounts.rules.SegmentKey;
import io.steward.platform.contracts.accounts.Stage;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Describes the filters of the list and of both exports in the contract. They are read by {@link AccountFilter}, which
 * names every bad and every unknown one.
 */
class FilterParameters {

    @QueryParam("text")
    @Parameter(
            description =
                    "Part of name, domain or external id, or of a contact's name or address; one or two characters: the "
                            + "beginning of the name.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            example = "acme")
    String text;

    @QueryParam("segment")
    @Parameter(
            description = "Key of a segment.",
            schema = @Schema(type = SchemaType.STRING, pattern = SegmentKey.PATTERN),
            example = "ENTERPRISE")
    String segment;

    @QueryParam("stage")
    @Parameter(schema = @Schema(implementation = Stage.class))
    String stage;

    @QueryParam("plan")
    @Parameter(description = "The plan that was bought.", example = "Pro")
    String plan;

    @QueryParam("band")
    @Parameter(description = "Key of a band; UNKNOWN for none.", example = "AT_RISK")
    String band;

    @QueryParam("owner")
    @Parameter(description = "User name of the owner.", example = "carl")
    String owner;

    @QueryParam("unowned")
    @Parameter(
            description = "Only accounts that nobody owns.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String unowned;

    @QueryParam("parentId")
    @Parameter(description = "Only accounts directly below this one.")
    String parentId;

    @QueryParam("archived")
    @Parameter(schema = @Schema(implementation = Archived.class, defaultValue = "EXCLUDED"))
    String archived;

    @QueryParam("renewsFrom")
    @Parameter(description = "Renewal on this day or later.", example = "2026-04-01")
    String renewsFrom;

    @QueryParam("renewsTo")
    @Parameter(description = "Renewal on this day or earlier.", example = "2026-06-30")
    String renewsTo;

    @QueryParam("scoreFrom")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100"))
    String scoreFrom;

    @QueryParam("scoreTo")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100"))
    String scoreTo;

    @QueryParam("mrrFrom")
    @Parameter(description = "As the amount stands, whatever the currency.", example = "500")
    String mrrFrom;

    @QueryParam("mrrTo")
    @Parameter(description = "As the amount stands, whatever the currency.", example = "5000")
    String mrrTo;

    @QueryParam("lastContactBefore")
    @Parameter(description = "Last contact before this day, or never.", example = "2026-01-01")
    String lastContactBefore;

    @QueryParam("attributes.{name}")
    @Parameter(
            name = "attributes.{name}",
            description = "Value of an attribute that is defined, for example attributes.tier=gold.")
    String attribute;

    @QueryParam("orderBy")
    @Parameter(schema = @Schema(implementation = AccountOrder.class, defaultValue = "NAME"))
    String orderBy;

    @QueryParam("direction")
    @Parameter(schema = @Schema(implementation = AccountOrder.Direction.class, defaultValue = "ASC"))
    String direction;
}
