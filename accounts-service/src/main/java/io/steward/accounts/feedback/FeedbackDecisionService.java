package io.steward.accounts.feedback;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.featurerequest.FeatureRequestService;
import io.steward.platform.http.EntityTags;
import io.steward.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Decides what comes of feedback, and closes the loop to the owner of the account and to the customer. */
@ApplicationScoped
class FeedbackDecisionService {

    private final FeedbackItemRepository items;
    private final AccountService accounts;
    private final FeatureRequestService requests;
    private final Outbox outbox;
    private final Authorship authorship;

    FeedbackDecisionService(
            FeedbackItemRepository items,
            AccountService accounts,
            FeatureRequestService requests,
            Outbox outbox,
            Authorship authorship) {
        this.items = items;
        this.accounts = accounts;
        this.requests = requests;
        this.outbox = outbox;
        this.authorship = authorship;
    }

    /** Decides; the same decision once more changes nothing and tells nobody. */
    @WithTransaction
    Uni<FeedbackView> decide(UUID id, FeedbackDecision request, String ifMatch) {
        FeedbackDecision decision = request.normalised();
        return mine(id, ifMatch).chain(item -> {
            boolean closed = item.decide(decision, authorship.by(), authorship.now());
            return items.flush()
                    .chain(() -> closed ? tell(item, decision) : Uni.createFrom().voidItem())
                    .map(nothing -> item.view());
        });
    }

    /** Makes it part of a feature request; its account supports that from now on. */
    @WithTransaction
    Uni<FeedbackView> join(UUID id, UUID requestId, String ifMatch) {
        return mine(id, ifMatch)
                .call(item -> requests.support(requestId, item.accountId()))
                .invoke(item -> item.join(requestId))
                .call(items::flush)
                .map(FeedbackItem::view);
    }

    /** Notes that a person told the customer what came of it. */
    @WithTransaction
    Uni<FeedbackView> told(UUID id, String ifMatch) {
        return mine(id, ifMatch)
                .invoke(FeedbackItem::requireClosed)
                .call(item -> items.markTold(item, authorship.now()))
                .map(FeedbackItem::view);
    }

    private Uni<FeedbackItem> mine(UUID id, String ifMatch) {
        return items.getById(id)
                .call(item -> accounts.requireMayChange(item.accountId()))
                .invoke(item -> EntityTags.requireMatch(ifMatch, item.version(), item::view));
    }

    private Uni<Void> tell(FeedbackItem item, FeedbackDecision decision) {
        FeedbackView feedback = item.view();
        return accounts.get(item.accountId())
                .map(account -> new ClosedFeedback(
                        feedback.id(),
                        feedback.featureRequestId(),
                        feedback.kind(),
                        account.id(),
                        feedback.contactId(),
                        account.details().name(),
                        account.details().owner()))
                .chain(closed -> outbox.add(FeedbackClosureService.facts(closed, decision)));
    }
}
