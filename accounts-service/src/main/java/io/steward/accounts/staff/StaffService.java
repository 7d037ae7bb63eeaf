package io.steward.accounts.staff;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.staff.OwnedAccountStore.Place;
import io.steward.accounts.staff.OwnedAccountStore.Placed;
import io.steward.platform.contracts.accounts.StaffView;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Who works here, and which accounts have nobody. */
@ApplicationScoped
public class StaffService {

    private final StaffStore staff;
    private final OwnedAccountStore accounts;
    private final WorkingStaffRepository working;

    StaffService(StaffStore staff, OwnedAccountStore accounts, WorkingStaffRepository working) {
        this.staff = staff;
        this.accounts = accounts;
        this.working = working;
    }

    /** Those of some people who work here, within the transaction of the caller; all of them while nobody was read yet. */
    public Uni<List<String>> workingAmong(Collection<String> usernames) {
        return working.among(usernames);
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
