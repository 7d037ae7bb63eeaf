package io.steward.gateway;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.AccountToReassignView;
import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.contracts.accounts.AttributeType;
import io.steward.platform.contracts.accounts.CadenceView;
import io.steward.platform.contracts.accounts.CharterView;
import io.steward.platform.contracts.accounts.ChurnReason;
import io.steward.platform.contracts.accounts.ChurnView;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.EngagementModel;
import io.steward.platform.contracts.accounts.HierarchyView;
import io.steward.platform.contracts.accounts.JourneyStageView;
import io.steward.platform.contracts.accounts.JourneyView;
import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.MilestoneView;
import io.steward.platform.contracts.accounts.MovementKind;
import io.steward.platform.contracts.accounts.ReassignReason;
import io.steward.platform.contracts.accounts.RevenueMetricsView;
import io.steward.platform.contracts.accounts.RevenueMonth;
import io.steward.platform.contracts.accounts.RevenueMovementView;
import io.steward.platform.contracts.accounts.SegmentView;
import io.steward.platform.contracts.accounts.StaffView;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.contracts.accounts.StageCause;
import io.steward.platform.contracts.accounts.StakeholderMapView;
import io.steward.platform.contracts.accounts.StakeholderRisk;
import io.steward.platform.contracts.accounts.StakeholderView;
import io.steward.platform.contracts.accounts.SuccessDefinitionView;
import io.steward.platform.contracts.accounts.Training;
import io.steward.platform.contracts.accounts.ValueMomentView;
import io.steward.platform.contracts.audit.AuditEntryView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What accounts-service tells beyond the accounts themselves. */
final class AccountSamples {

    private static final LocalDate DAY = LocalDate.parse("2026-02-03");

    private AccountSamples() {}

    static UUID momentId(UUID account) {
        return Samples.id(6000 + Samples.number(account));
    }

    static UUID movementId(UUID account, int number) {
        return Samples.id(10_000 * number + Samples.number(account));
    }

    static JourneyView journey(UUID account) {
        return new JourneyView(
                account,
                Stage.ADOPTION,
                Samples.NOW,
                12,
                60,
                List.of(
                        new JourneyView.Stay(
                                Stage.ONBOARDING, Samples.NOW, Samples.NOW, 20, StageCause.CREATED, null, "crm"),
                        new JourneyView.Stay(
                                Stage.ADOPTION, Samples.NOW, null, 12, StageCause.MOVED, "They are live", "carl")),
                List.of(milestone()),
                9L,
                Samples.NOW);
    }

    static MilestoneView milestone() {
        return new MilestoneView(MilestoneKind.FIRST_VALUE, DAY, "First report", "carl", Samples.NOW, 2);
    }

    static HierarchyView hierarchy(UUID account) {
        return new HierarchyView(
                account,
                List.of(new HierarchyView.Relative(Samples.id(1), "acme-1", "Acme 1", 25, euros("1250.5"))),
                List.of(
                        new HierarchyView.Relative(Samples.id(2), "acme-2", "Acme 2", null, null),
                        new HierarchyView.Relative(Samples.id(3), "acme-3", "Acme 3", null, null)),
                new HierarchyView.RollUp(3, 75, List.of(euros("3751.5"))));
    }

    static StakeholderMapView stakeholders(UUID account) {
        return new StakeholderMapView(
                account,
                List.of(new StakeholderView(
                        Samples.contactId(account),
                        "Kim",
                        "kim@acme.example",
                        "Head of Operations",
                        Set.of(ContactRole.CHAMPION, ContactRole.ADMIN),
                        2,
                        "Never answers",
                        Samples.NOW,
                        null,
                        1L)),
                Set.of(StakeholderRisk.WEAK_CHAMPION, StakeholderRisk.SINGLE_THREADED));
    }

    static ValueMomentView moment(UUID account) {
        return new ValueMomentView(
                momentId(account), account, DAY, "Two days saved", "Their CFO said so", "carl", Samples.NOW);
    }

    static ChurnView churn(UUID account) {
        return new ChurnView(
                Samples.id(7000 + Samples.number(account)),
                account,
                DAY,
                ChurnReason.PRICE,
                true,
                "Too small",
                euros("99"),
                "carl",
                Samples.NOW,
                null);
    }

    static RevenueMovementView movement(UUID account, int number) {
        return new RevenueMovementView(
                movementId(account, number),
                account,
                number == 1 ? MovementKind.NEW : MovementKind.EXPANSION,
                DAY.plusMonths(number),
                "EUR",
                new BigDecimal("10.5"),
                "Seats",
                null,
                false,
                "crm",
                Samples.NOW);
    }

    static StaffView person(String username) {
        return new StaffView(
                username,
                "Carl Tester",
                username + "@steward.example",
                List.of("csm"),
                "smb",
                60,
                true,
                50,
                Samples.NOW,
                null);
    }

    static AccountToReassignView toReassign(int number) {
        return new AccountToReassignView(
                Samples.id(number), "acme-" + number, "Acme " + number, "gone", ReassignReason.OWNER_LEFT, Samples.NOW);
    }

    static JourneyStageView stage() {
        return new JourneyStageView(Stage.ONBOARDING, "First value", "Time to value", 30, 1);
    }

    static AttributeDefinitionView attribute(int version) {
        return new AttributeDefinitionView("tier", AttributeType.TEXT, List.of("gold", "silver"), "Support", version);
    }

    static SuccessDefinitionView success(int version) {
        return new SuccessDefinitionView(
                "saas-tool",
                "SaaS tool",
                "Using core features",
                "Feature adoption",
                "Daily work",
                List.of("Fewer tools"),
                "Daily active users",
                List.of(new MetricTarget(
                        "daily users",
                        MetricTarget.Comparison.AT_LEAST,
                        new BigDecimal("50"),
                        "%",
                        "activeUsers7",
                        true)),
                version);
    }

    static SegmentView segment(Long accounts) {
        return new SegmentView(
                "MID_MARKET",
                "Mid-market",
                "Teams that learn in groups",
                EngagementModel.HYBRID,
                false,
                Training.GROUP,
                "pooled",
                new CadenceView("P14D", "P1M", "P3M", null),
                2,
                accounts);
    }

    static CharterView charter(int version) {
        return new CharterView(
                "Teams", "Less time", "Onboarding", "Adoption", "Retention", "lea", Samples.NOW, version);
    }

    static RevenueMetricsView metrics() {
        BigDecimal one = BigDecimal.ONE;
        return new RevenueMetricsView(
                "EUR",
                List.of(new RevenueMonth(
                        "2026-01", "SMB", one, one, one, one, one, one, one, 4, 3, 2, 1, 1, one, one, one, one, one,
                        one, null)),
                List.of(new RevenueMetricsView.WithoutRate(2, new Money(new BigDecimal("90"), "USD"))));
    }

    static AuditEntryView audit() {
        return new AuditEntryView(
                Samples.id(8000),
                Samples.NOW,
                "carl",
                "account",
                Samples.id(1).toString(),
                Samples.id(1),
                AuditEntryView.Action.CHANGED,
                Map.of("seats", new AuditEntryView.Change(null, 25)));
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
