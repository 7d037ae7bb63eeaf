package io.steward.notification.suppression;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Knows which addresses get no mail. */
@ApplicationScoped
public class SuppressionService {

    private final SuppressionStore store;

    SuppressionService(SuppressionStore store) {
        this.store = store;
    }

    /** Those of the hashes (see {@code AddressHash}) whose addresses get no mail, whoever has them. */
    public Uni<Set<String>> listSuppressed(Collection<String> addressHashes) {
        return addressHashes.isEmpty() ? Uni.createFrom().item(Set.of()) : store.list(addressHashes);
    }
}
