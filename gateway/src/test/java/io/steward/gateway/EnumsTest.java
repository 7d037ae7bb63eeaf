package io.steward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The graph's enums have the values of the contracts, so that no value of a service is lost on the way. */
class EnumsTest {

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(
                        io.steward.gateway.plan.SuccessPlanKind.class,
                        io.steward.platform.contracts.accounts.SuccessPlanKind.class),
                Arguments.of(
                        io.steward.gateway.plan.SuccessPlanStatus.class,
                        io.steward.platform.contracts.accounts.SuccessPlanStatus.class),
                Arguments.of(
                        io.steward.gateway.plan.OutcomeRank.class,
                        io.steward.platform.contracts.accounts.OutcomeRank.class),
                Arguments.of(
                        io.steward.gateway.plan.PlanMilestoneStatus.class,
                        io.steward.platform.contracts.accounts.PlanMilestoneStatus.class),
                Arguments.of(
                        io.steward.gateway.journey.MilestoneKind.class,
                        io.steward.platform.contracts.accounts.MilestoneKind.class),
                Arguments.of(
                        io.steward.gateway.segment.EngagementModel.class,
                        io.steward.platform.contracts.accounts.EngagementModel.class),
                Arguments.of(
                        io.steward.gateway.segment.Training.class,
                        io.steward.platform.contracts.accounts.Training.class),
                Arguments.of(
                        io.steward.gateway.journey.StageCause.class,
                        io.steward.platform.contracts.accounts.StageCause.class),
                Arguments.of(
                        io.steward.gateway.stakeholder.StakeholderRisk.class,
                        io.steward.platform.contracts.accounts.StakeholderRisk.class),
                Arguments.of(
                        io.steward.gateway.lifecycle.ChurnReason.class,
                        io.steward.platform.contracts.accounts.ChurnReason.class),
                Arguments.of(
                        io.steward.gateway.revenue.RevenueMovementKind.class,
                        io.steward.platform.contracts.accounts.MovementKind.class),
                Arguments.of(
                        io.steward.gateway.revenue.RevenueGrouping.class,
                        io.steward.platform.contracts.accounts.RevenueGrouping.class),
                Arguments.of(
                        io.steward.gateway.staff.ReassignReason.class,
                        io.steward.platform.contracts.accounts.ReassignReason.class),
                Arguments.of(
                        io.steward.gateway.program.AttributeType.class,
                        io.steward.platform.contracts.accounts.AttributeType.class),
                Arguments.of(
                        io.steward.gateway.program.TargetComparison.class,
                        io.steward.platform.contracts.accounts.MetricTarget.Comparison.class),
                Arguments.of(
                        io.steward.gateway.audit.AuditAction.class,
                        io.steward.platform.contracts.audit.AuditEntryView.Action.class),
                Arguments.of(
                        io.steward.gateway.account.Stage.class, io.steward.platform.contracts.accounts.Stage.class),
                Arguments.of(
                        io.steward.gateway.account.Priority.class,
                        io.steward.platform.contracts.accounts.Priority.class),
                Arguments.of(
                        io.steward.gateway.timeline.TimelineKind.class,
                        io.steward.platform.contracts.accounts.TimelineKind.class),
                Arguments.of(
                        io.steward.gateway.timeline.ActivityKind.class,
                        io.steward.platform.contracts.accounts.ActivityKind.class),
                Arguments.of(
                        io.steward.gateway.account.ContactRole.class,
                        io.steward.platform.contracts.accounts.ContactRole.class),
                Arguments.of(
                        io.steward.gateway.playbook.RunStatus.class,
                        io.steward.platform.contracts.playbooks.RunView.RunStatus.class),
                Arguments.of(
                        io.steward.gateway.playbook.StepStatus.class,
                        io.steward.platform.contracts.playbooks.RunView.StepStatus.class),
                Arguments.of(
                        io.steward.gateway.playbook.TaskStatus.class,
                        io.steward.platform.contracts.playbooks.TaskView.TaskStatus.class),
                Arguments.of(
                        io.steward.gateway.message.MessageStatus.class,
                        io.steward.platform.contracts.messages.MessageView.MessageStatus.class),
                Arguments.of(
                        io.steward.gateway.message.Channel.class, io.steward.platform.contracts.messages.Channel.class),
                Arguments.of(
                        io.steward.gateway.subscription.TaskChange.Kind.class,
                        io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChange.class));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    <A extends Enum<A>, B extends Enum<B>> void theNamesAreThoseOfTheContract(Class<A> graph, Class<B> contract) {
        // When
        Stream<String> names = Stream.of(graph.getEnumConstants()).map(Enum::name);
        // Then
        assertThat(names)
                .containsExactlyElementsOf(
                        Stream.of(contract.getEnumConstants()).map(Enum::name).toList());
    }
}
