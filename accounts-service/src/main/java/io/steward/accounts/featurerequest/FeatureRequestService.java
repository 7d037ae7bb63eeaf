package io.steward.accounts.featurerequest;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.feedback.Authorship;
import io.steward.platform.http.EntityTags;
import io.steward.platform.idempotency.RequestIdentifiers;
import io.steward.platform.pages.Page;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps what customers want the product to do, and who supports it. */
@ApplicationScoped
public class FeatureRequestService {

    private final FeatureRequestRepository requests;
    private final FeatureRequestStore store;
    private final AccountService accounts;
    private final RequestIdentifiers identifiers;
    private final Authorship authorship;

    FeatureRequestService(
            FeatureRequestRepository requests,
            FeatureRequestStore store,
            AccountService accounts,
            RequestIdentifiers identifiers,
            Authorship authorship) {
        this.requests = requests;
        this.store = store;
        this.accounts = accounts;
        this.identifiers = identifiers;
        this.authorship = authorship;
    }

    /** Answers the id of what is made; a call that is repeated finds what it has made. */
    @WithTransaction
    Uni<UUID> create(FeatureRequestContent content) {
        UUID id = identifiers.ofItem(0);
        return requests.findById(id)
                .chain(known -> known != null
                        ? Uni.createFrom().item(known)
                        : requests.persistAndFlush(
                                new FeatureRequest(id, content, authorship.by(), authorship.now())))
                .replaceWith(id);
    }

    @WithTransaction
    Uni<Void> change(UUID id, FeatureRequestContent content, String ifMatch) {
        return requests.getById(id)
                .invoke(request -> {
                    EntityTags.requireMatch(ifMatch, request.version());
                    request.become(content);
                })
                .call(requests::flush)
                .replaceWithVoid();
    }

    /** Fails with 404 where there is no such feature request. */
    Uni<FeatureRequestView> get(UUID id) {
        return store.find(id).map(found -> found.orElseThrow(() -> Problems.notFound("feature request", id)));
    }

    Uni<Page<FeatureRequestView>> list(FeatureRequestQuery query) {
        return store.list(query);
    }

    Uni<Page<SupporterView>> supporters(UUID id, SupporterQuery query) {
        return get(id).chain(() -> store.supporters(id, query));
    }

    /**
     * Lets an account support a feature request, within the transaction of the caller.
     *
     * @throws RuntimeException (through the Uni) that is answered with 404, or 409 where it is decided already
     */
    public Uni<Void> support(UUID id, UUID accountId) {
        return requests.getUndecided(id)
                .chain(() -> requests.support(id, accountId, authorship.by(), authorship.now()));
    }

    /** Lets an account of the caller's support a feature request. */
    @WithTransaction
    Uni<Void> addSupporter(UUID id, UUID accountId) {
        return accounts.requireMayChange(accountId).chain(() -> support(id, accountId));
    }

    @WithTransaction
    Uni<Void> removeSupporter(UUID id, UUID accountId) {
        return accounts.requireMayChange(accountId)
                .chain(() -> requests.getUndecided(id))
                .chain(() -> requests.leave(id, accountId))
                .invoke(removed -> {
                    if (!removed) {
                        throw Problems.notFound("supporter", accountId);
                    }
                })
                .replaceWithVoid();
    }
}
