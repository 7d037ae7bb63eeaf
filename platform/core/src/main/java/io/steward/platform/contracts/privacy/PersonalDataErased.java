package io.steward.platform.contracts.privacy;

import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventType;
import java.util.UUID;

/**
 * A service has erased what it held about a person; on {@code steward.erasures.v1}.
 *
 * @param service who has
 * @param rows how many rows that touched
 */
@EventType("steward.personal-data.erased.v1")
public record PersonalDataErased(UUID accountId, UUID contactId, UUID erasureId, String service, long rows)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return accountId;
    }
}
