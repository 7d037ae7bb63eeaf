package io.steward.accounts.journey;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.JourneyView;
import io.steward.platform.contracts.accounts.JourneyView.AtRisk;
import io.steward.platform.contracts.accounts.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways of many accounts, in as many statements as for one. */
@ApplicationScoped
class JourneysService {

    private final AccountService accounts;
    private final StageChangeStore changes;
    private final MilestoneRepository milestones;
    private final JourneyStageRepository stages;
    private final AtRiskRepository risks;
    private final Clock clock;

    JourneysService(
            AccountService accounts,
            StageChangeStore changes,
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

    /** Those of the accounts that exist. */
    @WithSession
    Uni<List<JourneyView>> list(List<UUID> accountIds) {
        return changes.latest(accountIds)
                .chain(found -> accounts.list(accountIds)
                        .chain(known -> stages.listAll()
                                .chain(all -> milestones
                                        .listOf(accountIds)
                                        .chain(reached -> risks.of(accountIds)
                                                .map(atRisk -> views(known, all, found, reached, atRisk))))));
    }

    private List<JourneyView> views(
            List<StoredAccount> known,
            List<JourneyStage> all,
            Map<UUID, List<StageChange>> changes,
            List<Milestone> reached,
            Map<UUID, AtRisk> atRisk) {
        Map<Stage, JourneyStage> described =
                all.stream().collect(Collectors.toMap(JourneyStage::stage, Function.identity()));
        Map<UUID, List<Milestone>> milestonesOf = reached.stream().collect(Collectors.groupingBy(Milestone::accountId));
        return known.stream()
                .map(account -> account.view(null))
                .map(account -> view(
                        account,
                        described.get(account.stage()),
                        changes.get(account.id()),
                        milestonesOf.getOrDefault(account.id(), List.of()),
                        atRisk.get(account.id())))
                .toList();
    }

    private JourneyView view(
            AccountView account,
            JourneyStage stage,
            List<StageChange> changes,
            List<Milestone> reached,
            AtRisk atRisk) {
        return JourneyAnswer.of(account.id(), account.startedOn(), stage, changes, reached, atRisk, clock.instant());
    }
}
