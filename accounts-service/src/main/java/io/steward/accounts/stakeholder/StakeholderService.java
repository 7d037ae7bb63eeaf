package io.steward.accounts.stakeholder;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.contact.ContactService;
import io.steward.platform.contracts.accounts.StakeholderMapView;
import io.steward.platform.contracts.accounts.ValueMomentView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Whom we know at an account, and what they have won. */
@ApplicationScoped
class StakeholderService {

    private final AccountService accounts;
    private final ContactService contacts;
    private final StakeholderStore store;
    private final StakeholderRelationRepository relations;
    private final ValueMomentRepository moments;
    private final Clock clock;

    StakeholderService(
            AccountService accounts,
            ContactService contacts,
            StakeholderStore store,
            StakeholderRelationRepository relations,
            ValueMomentRepository moments,
            Clock clock) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.store = store;
        this.relations = relations;
        this.moments = moments;
        this.clock = clock;
    }

    /** Fails with 404 where there is no such account. */
    Uni<StakeholderMapView> map(UUID accountId) {
        return accounts.get(accountId).chain(() -> maps(List.of(accountId))).map(List::getFirst);
    }

    /** The map of each account, in the order of the ids. */
    Uni<List<StakeholderMapView>> maps(List<UUID> accountIds) {
        return store.list(accountIds)
                .map(known -> accountIds.stream()
                        .map(id -> StakeholderRisks.map(id, known.getOrDefault(id, List.of())))
                        .toList());
    }

    /** What each of some customers has won last, account by account, newest first. */
    Uni<List<ValueMomentView>> moments(List<UUID> accountIds, int first) {
        return store.newestMoments(accountIds, first);
    }

    /** Says how strong the relation to a contact is; answers the version of the judgement. */
    @WithTransaction
    Uni<Long> judge(UUID accountId, UUID contactId, JudgeRelationRequest request, String ifMatch, String by) {
        return contacts.requireMayWriteAbout(accountId, contactId)
                .chain(() -> relations.findById(contactId))
                .chain(known -> {
                    if (known == null) {
                        EntityTags.requireNoMatch(ifMatch);
                    } else {
                        EntityTags.requireMatch(ifMatch, known.version());
                    }
                    StakeholderRelation relation =
                            known == null ? new StakeholderRelation(accountId, contactId) : known;
                    relation.become(request, by, now());
                    return relations.persistAndFlush(relation);
                })
                .map(StakeholderRelation::version);
    }

    @WithSession
    Uni<List<ValueMomentView>> moments(UUID accountId) {
        return accounts.get(accountId)
                .chain(() -> moments.listOf(accountId))
                .map(found -> found.stream().map(ValueMoment::view).toList());
    }

    @WithTransaction
    Uni<ValueMomentView> record(UUID accountId, RecordValueMomentRequest request, String by) {
        Instant now = now();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate on = request.happenedOn() == null ? today : request.happenedOn();
        if (on.isAfter(today)) {
            throw Problems.invalid("#/happenedOn", "must not be in the future");
        }
        return accounts.requireMayChange(accountId)
                .chain(() -> moments.persistAndFlush(new ValueMoment(accountId, request, on, by, now)))
                .map(ValueMoment::view);
    }

    @WithTransaction
    Uni<Void> remove(UUID accountId, UUID momentId) {
        return accounts.requireMayChange(accountId)
                .chain(() -> moments.getOf(accountId, momentId))
                .chain(moments::delete);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
