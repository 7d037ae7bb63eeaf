package io.steward.accounts.journey;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.JourneyStageView;
import io.steward.platform.contracts.accounts.JourneyView;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.MilestoneView;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.http.EntityTags;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Where an account stands, how it came there, and what it has reached. */
@ApplicationScoped
class JourneyService {

    private final AccountService accounts;
    private final StageChangeRepository changes;
    private final MilestoneRepository milestones;
    private final JourneyStageRepository stages;
    private final AtRiskRepository risks;
    private final Clock clock;

    JourneyService(
            AccountService accounts,
            StageChangeRepository changes,
            MilestoneRepository milestones,
            JourneyStageRepository stages,
            AtRiskRepository risks,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.milestones = milestones;
        this.stages = stages;
        this.risks = risks;
        this.clock = clock;
    }

    @WithSession
    Uni<JourneyView> get(UUID accountId) {
        return accounts.get(accountId)
                .chain(account -> changes.listOf(accountId)
                        .chain(found -> milestones.listOf(accountId).chain(reached -> view(account, found, reached))));
    }

    /** Moves an account to another stage; fails with 409 where it is there. */
    @WithTransaction
    Uni<JourneyView> move(UUID accountId, MoveStageRequest request) {
        return accounts.move(accountId, request.stage(), request.reason().strip())
                .chain(() -> get(accountId));
    }

    /** Records a milestone, or corrects what was said of it. */
    @WithTransaction
    Uni<MilestoneView> reach(
            UUID accountId, MilestoneKind kind, RecordMilestoneRequest request, String ifMatch, String by) {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        if (request.reachedOn().isAfter(today)) {
            throw Problems.invalid("#/reachedOn", "must not be in the future");
        }
        return accounts.requireMayChange(accountId)
                .chain(() -> milestones.findOf(accountId, kind))
                .chain(known -> {
                    if (known == null) {
                        EntityTags.requireNoMatch(ifMatch);
                    } else {
                        EntityTags.requireMatch(ifMatch, known.version(), known::view);
                    }
                    Milestone milestone = known == null ? new Milestone(Identifiers.next(), accountId, kind) : known;
                    milestone.become(request, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    return milestones.persistAndFlush(milestone);
                })
                .map(Milestone::view);
    }

    /** Takes a milestone back; fails with 404 where it was not reached. */
    @WithTransaction
    Uni<Void> takeBack(UUID accountId, MilestoneKind kind, String ifMatch) {
        return accounts.requireMayChange(accountId)
                .chain(() -> milestones.findOf(accountId, kind))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("milestone " + kind + " of account", accountId))
                .invoke(milestone -> EntityTags.requireMatch(ifMatch, milestone.version(), milestone::view))
                .chain(milestones::delete);
    }

    @WithSession
    Uni<List<JourneyStageView>> stages() {
        return stages.listAll()
                .map(all -> all.stream()
                        .sorted((left, right) -> left.stage().compareTo(right.stage()))
                        .map(JourneyStage::view)
                        .toList());
    }

    /** Says anew what a stage is for. */
    @WithTransaction
    Uni<JourneyStageView> describe(Stage stage, JourneyStageRequest request, String ifMatch) {
        return stages.findById(stage)
                .invoke(found -> EntityTags.requireMatch(ifMatch, found.version(), found::view))
                .invoke(found -> found.become(request))
                .call(stages::flush)
                .map(JourneyStage::view);
    }

    private Uni<JourneyView> view(StoredAccount account, List<StageChange> found, List<Milestone> reached) {
        AccountView content = account.view(null);
        return stages.findById(content.stage())
                .chain(stage -> risks.of(List.of(account.id()))
                        .map(atRisk -> JourneyAnswer.of(
                                account.id(),
                                content.startedOn(),
                                stage,
                                found,
                                reached,
                                atRisk.get(account.id()),
                                clock.instant())));
    }
}
