package io.steward.accounts.listing;

import io.steward.platform.contracts.accounts.Segment;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Describes the filters of both exports in the contract. They are read by {@link AccountQuery}, which names every bad and
 * every unknown one.
 */
class ExportFilter {

    @QueryParam("text")
    @Parameter(
            description = "Part of name, domain or external id.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200),
            example = "acme")
    String text;

    @QueryParam("segment")
    @Parameter(schema = @Schema(implementation = Segment.class))
    String segment;

    @QueryParam("band")
    @Parameter(description = "Key of a band; UNKNOWN for none.", example = "AT_RISK")
    String band;

    @QueryParam("owner")
    @Parameter(description = "User name of the owner.", example = "carl")
    String owner;

    @QueryParam("orderBy")
    @Parameter(schema = @Schema(implementation = AccountOrder.class, defaultValue = "NAME"))
    String orderBy;

    @QueryParam("direction")
    @Parameter(schema = @Schema(implementation = AccountOrder.Direction.class, defaultValue = "ASC"))
    String direction;
}
