package io.steward.accounts.feedback;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.contact.ContactService;
import io.steward.platform.http.EntityTags;
import io.steward.platform.pages.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps what customers tell us, and hands it to its teams. */
@ApplicationScoped
class FeedbackService {

    private final FeedbackItemRepository items;
    private final FeedbackStore store;
    private final AccountService accounts;
    private final ContactService contacts;
    private final FeedbackRoutingService routing;
    private final Authorship authorship;

    FeedbackService(
            FeedbackItemRepository items,
            FeedbackStore store,
            AccountService accounts,
            ContactService contacts,
            FeedbackRoutingService routing,
            Authorship authorship) {
        this.items = items;
        this.store = store;
        this.accounts = accounts;
        this.contacts = contacts;
        this.routing = routing;
        this.authorship = authorship;
    }

    @WithTransaction
    Uni<FeedbackView> record(UUID accountId, RecordFeedbackRequest request) {
        return contacts.requireMayWriteAbout(accountId, request.contactId())
                .chain(() -> routing.teamsFor(request.kind()))
                .map(teams -> new FeedbackItem(accountId, request, teams, authorship.by(), authorship.now()))
                .chain(items::persistAndFlush)
                .call(this::hand)
                .map(FeedbackItem::view);
    }

    /** Says it otherwise; another kind goes to other teams. */
    @WithTransaction
    Uni<FeedbackView> correct(UUID id, CorrectFeedbackRequest request, String ifMatch) {
        return items.getById(id)
                .call(item -> accounts.requireMayChange(item.accountId()))
                .invoke(item -> EntityTags.requireMatch(ifMatch, item.version(), item::view))
                .chain(item -> {
                    boolean elsewhere = item.kind() != request.kind();
                    return routing.teamsFor(request.kind())
                            .invoke(teams -> item.correct(request, teams))
                            .chain(items::flush)
                            .chain(() -> elsewhere ? hand(item) : Uni.createFrom().voidItem())
                            .map(nothing -> item.view());
                });
    }

    @WithSession
    Uni<FeedbackView> get(UUID id) {
        return items.getById(id).map(FeedbackItem::view);
    }

    Uni<Page<FeedbackView>> list(FeedbackQuery query) {
        return store.list(query);
    }

    private Uni<Void> hand(FeedbackItem item) {
        return accounts.get(item.accountId()).chain(account -> routing.hand(item, account));
    }
}
