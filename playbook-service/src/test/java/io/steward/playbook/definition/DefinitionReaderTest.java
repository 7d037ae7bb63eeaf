package io.steward.playbook.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.ProblemException;
import io.steward.playbook.definition.StepAction.AssignTask;
import io.steward.playbook.definition.StepAction.Assignee;
import io.steward.playbook.definition.StepAction.Email;
import io.steward.playbook.definition.StepAction.Escalate;
import io.steward.playbook.definition.StepAction.EscalationLevel;
import io.steward.playbook.definition.StepAction.Wait;
import io.steward.playbook.definition.StepTiming.After;
import io.steward.playbook.definition.StepTiming.At;
import io.steward.playbook.definition.Trigger.OnCondition;
import io.steward.playbook.definition.Trigger.OnEvent;
import io.steward.playbook.definition.Trigger.TriggerEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {

    private static final String EVERYTHING = """
            key: everything
            name: Everything
            kind: CADENCE
            description: Every field once.
            trigger: { when: health.score < 50 }
            audience: account.segment == "SMB"
            goal: health.score >= 80
            reentry: { policy: AFTER_END, cooldown: P14D }
            steps:
              - { key: mail, name: Mail, at: P1D, when: run.ageDays >= 1,
                  email: { template: low-usage-re-engagement, to: [CHAMPION, USER], category: adoption } }
              - { key: hold, name: Hold, after: PT2H, wait: { until: health.score > 60, timeout: P7D } }
              - { key: call, name: Call, after: PT0S,
                  task: { title: Call, description: Ask., checklist: [One, Two], owner: cora, due: P2D } }
              - { key: rise, name: Rise, at: P30D, escalate: { title: Decide, to: LEAD } }
            """;

    @Test
    void everyFieldIsRead() {
        PlaybookDefinition read = DefinitionReader.read(EVERYTHING).definition();

        assertThat(read.key()).isEqualTo("everything");
        assertThat(read.kind()).isEqualTo(PlaybookKind.CADENCE);
        assertThat(read.trigger()).isInstanceOf(OnCondition.class);
        assertThat(read.audience()).hasToString("Optional[account.segment == \"SMB\"]");
        assertThat(read.reentry()).isEqualTo(new Reentry(Reentry.Policy.AFTER_END, Duration.ofDays(14)));
        assertThat(read.steps())
                .extracting(StepDefinition::timing)
                .containsExactly(
                        new At(Duration.ofDays(1)),
                        new After(Duration.ofHours(2)),
                        new After(Duration.ZERO),
                        new At(Duration.ofDays(30)));
        assertThat(read.steps().get(0).action())
                .isEqualTo(new Email(
                        "low-usage-re-engagement", List.of(ContactRole.CHAMPION, ContactRole.USER), "adoption"));
        assertThat(read.steps().get(1).action())
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.timeout()).isEqualTo(Duration.ofDays(7)));
        assertThat(read.steps().get(2).action())
                .isEqualTo(new AssignTask(
                        "Call", "Ask.", List.of("One", "Two"), new Assignee.Person("cora"), Duration.ofDays(2)));
        assertThat(read.steps().get(3).action()).isEqualTo(new Escalate("Decide", EscalationLevel.LEAD));
    }

    @Test
    void jsonAndYamlOfTheSameContentAreTheSame() {
        String yaml = DefinitionReader.read(EVERYTHING).json();

        assertThat(DefinitionReader.read(yaml).json()).isEqualTo(yaml);
    }

    @Test
    void everyFaultIsNamedAtOnceWithItsPointer() {
        String text = """
                key: Not A Key
                nmae: Typo
                kind: PARTY
                trigger: { when: usage.daysSinceLogin > 7 }
                goal: account.mrr
                reentry: { policy: NEVER, cooldown: soon }
                steps:
                  - { key: a, name: A, at: P3D, email: { template: t, to: [NOBODY], category: c, subject: x } }
                  - { key: a, name: B, at: P1D, after: P1D }
                  - { key: c, name: C, at: P1D, task: { title: T, owner: OWNER, due: 2 days }, wait: { } }
                """;

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> DefinitionReader.read(text));

        assertThat(refused.problem().errors())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "#/key",
                        "#/name",
                        "#/nmae",
                        "#/kind",
                        "#/trigger/when",
                        "#/goal",
                        "#/reentry/cooldown",
                        "#/steps/0/email/to/0",
                        "#/steps/0/email/subject",
                        "#/steps/1/key",
                        "#/steps/1/at",
                        "#/steps/1",
                        "#/steps/2/at",
                        "#/steps/2");
        assertThat(refused.problem().errors())
                .anySatisfy(fault ->
                        assertThat(fault.detail()).isEqualTo("line 1, column 6: undefined field 'daysSinceLogin'"));
    }

    @Test
    void whatIsNoYamlIsMalformed() {
        assertThatThrownBy(() -> DefinitionReader.read("key: [a"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    @Test
    void aListOrATextIsNoDefinition() {
        assertThatThrownBy(() -> DefinitionReader.read("- a"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(422));
    }

    @Test
    void onboardingHasTheStepsAndDaysOfTheDomain() {
        PlaybookDefinition onboarding = builtIn("onboarding.yaml");

        assertThat(onboarding.trigger()).isEqualTo(new OnEvent(TriggerEvent.ACCOUNT_CREATED));
        assertThat(onboarding.steps())
                .extracting(step -> step.timing() + " " + step.action().kind())
                .containsExactly(at(0, "EMAIL"), at(3, "EMAIL"), at(7, "TASK"), at(14, "EMAIL"), at(30, "TASK"));
    }

    @Test
    void lowUsageHasTheStepsAndDaysOfTheDomain() {
        PlaybookDefinition lowUsage = builtIn("low-usage.yaml");

        assertThat(lowUsage.reentry()).isEqualTo(new Reentry(Reentry.Policy.AFTER_END, Duration.ofDays(14)));
        assertThat(lowUsage.steps())
                .extracting(step -> step.timing() + " " + step.action().kind())
                .containsExactly(at(0, "EMAIL"), at(3, "TASK"), at(7, "ESCALATE"));
    }

    private static PlaybookDefinition builtIn(String file) {
        return DefinitionReader.read(BuiltInPlaybooks.text(file)).definition();
    }

    private static String at(int days, String kind) {
        return new At(Duration.ofDays(days)) + " " + kind;
    }
}
