package io.steward.platform.contracts.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.steward.platform.contracts.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An account as clients and other services see it.
 *
 * @param id UUIDv7, the same everywhere
 * @param externalId the integrator's key
 * @param segment key of its segment, which decides the engagement model; null while nobody and no rule decided
 * @param segmentPinned whether somebody stated the segment: rules leave it alone then
 * @param seats seats bought, zero or more; null when unknown
 * @param mrr monthly recurring revenue; null when unknown
 * @param startedOn the day on which the subscription began
 * @param renewsOn the day on which the contract renews
 * @param owner user name of the customer success manager
 * @param attributes the vendor's own facts
 * @param parentId the account above it; null for none
 * @param archivedAt since when it is in no list any more; null where it is
 * @param version rises by one with every change; it is the entity tag
 * @param contacts filled only where a caller asks to include them
 */
public record AccountView(
        UUID id,
        String externalId,
        String name,
        String domain,
        String plan,
        String segment,
        boolean segmentPinned,
        Integer seats,
        Money mrr,
        LocalDate startedOn,
        LocalDate renewsOn,
        String owner,
        Stage stage,
        Map<String, Object> attributes,
        UUID parentId,
        Instant archivedAt,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ContactView> contacts) {}
