package io.steward.accounts.staff;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.staff.OwnedAccountStore.Place;
import io.steward.accounts.staff.OwnedAccountStore.Placed;
import io.steward.platform.contracts.accounts.StaffView;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who works here, and which accounts have nobody. */
@ApplicationScoped
class StaffService {

    private final StaffStore staff;
    private final OwnedAccountStore accounts;

    StaffService(StaffStore staff, OwnedAccountStore accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    Uni<List<StaffView>> list(StaffQuery query, int limit) {
        return staff.list(query, limit);
    }

    /** Fails with 404 where nobody of this name was ever told. */
    Uni<StaffView> get(String username) {
        return staff.find(username).map(found -> found.orElseThrow(() -> Problems.notFound("person", username)));
    }

    Uni<List<Placed>> accountsToReassign(Place after, int limit) {
        return accounts.toReassign(after, limit);
    }
}
