package io.steward.playbook.run;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import io.steward.platform.contracts.messages.MessageRequested.Source;
import io.steward.platform.contracts.playbooks.TaskView;
import io.steward.platform.expressions.Condition;
import io.steward.platform.expressions.Verdict;
import io.steward.platform.outbox.Outbox;
import io.steward.playbook.account.AccountService;
import io.steward.playbook.definition.StepAction.AssignTask;
import io.steward.playbook.definition.StepAction.Assignee;
import io.steward.playbook.definition.StepAction.Email;
import io.steward.playbook.definition.StepAction.Escalate;
import io.steward.playbook.definition.StepAction.Wait;
import io.steward.playbook.run.StepOutcome.Acted;
import io.steward.playbook.run.StepOutcome.NotNeeded;
import io.steward.playbook.run.StepOutcome.Waits;
import io.steward.playbook.task.NewTask;
import io.steward.playbook.task.TaskService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Does what a step says, in the transaction that also notes the step as done: a message is asked for and a task is made
 * if and only if that commits. It never sends anything itself.
 */
@ApplicationScoped
class StepExecutor {

    /** The category of what staff gets in the inbox because of a task. */
    private static final String TASKS = "tasks";

    /** A step up the line is urgent: the lead has one day. */
    private static final Duration ESCALATION_DUE = Duration.ofDays(1);

    private final AccountService accounts;
    private final TaskService tasks;
    private final Outbox outbox;
    private final RunSettings settings;

    StepExecutor(AccountService accounts, TaskService tasks, Outbox outbox, RunSettings settings) {
        this.accounts = accounts;
        this.tasks = tasks;
        this.outbox = outbox;
        this.settings = settings;
    }

    Uni<StepOutcome> execute(StepContext context) {
        Optional<String> hindrance = context.step().when().flatMap(when -> hindrance(when, context));
        if (hindrance.isPresent()) {
            return Uni.createFrom().item(new NotNeeded(hindrance.get()));
        }
        return switch (context.step().action()) {
            case Email email -> email(context, email);
            case AssignTask task -> assign(context, task);
            case Escalate escalate -> escalate(context, escalate);
            case Wait wait -> Uni.createFrom().item(await(context, wait));
        };
    }

    private static Optional<String> hindrance(Condition when, StepContext context) {
        return switch (when.over(context.facts())) {
            case Verdict.Holds _ -> Optional.empty();
            case Verdict.Fails _ -> Optional.of("condition '" + when + "' does not hold");
            case Verdict.Undecided undecided -> Optional.of(undecided.reason());
        };
    }

    private Uni<StepOutcome> email(StepContext context, Email email) {
        return accounts.contactFor(context.account().id(), email.to())
                .chain(contact -> contact.isEmpty()
                        ? Uni.createFrom().item(new Waits(context.now().plus(settings.contactPatience())))
                        : request(context, email, contact.get()));
    }

    private Uni<StepOutcome> request(StepContext context, Email email, UUID contact) {
        List<Recipient> recipients = new ArrayList<>();
        recipients.add(new Recipient(Channel.EMAIL, contact, null));
        if (context.account().owner() != null) {
            recipients.add(new Recipient(Channel.IN_APP, null, context.account().owner()));
        }
        MessageRequested message = new MessageRequested(
                context.messageKey(),
                context.account().id(),
                email.category(),
                false,
                email.template(),
                variables(context),
                recipients,
                new Source(context.run().id(), context.step().key()));
        return outbox.add(message).replaceWith(new Acted("message " + message.key()));
    }

    private Uni<StepOutcome> assign(StepContext context, AssignTask task) {
        String owner = switch (task.owner()) {
            case Assignee.AccountOwner _ ->
                Optional.ofNullable(context.account().owner()).orElse(settings.lead());
            case Assignee.Person person -> person.username();
        };
        NewTask made = new NewTask(
                context.account().id(),
                context.run().id(),
                context.step().key(),
                task.title(),
                task.description(),
                task.checklist(),
                owner,
                task.due());
        return make(context, made, "task-assigned");
    }

    private Uni<StepOutcome> escalate(StepContext context, Escalate escalate) {
        String to = switch (escalate.to()) {
            case LEAD -> settings.lead();
        };
        NewTask made = new NewTask(
                context.account().id(),
                context.run().id(),
                context.step().key(),
                escalate.title(),
                null,
                List.of(),
                to,
                ESCALATION_DUE);
        return make(context, made, "task-escalated");
    }

    private Uni<StepOutcome> make(StepContext context, NewTask made, String template) {
        return tasks.create(made)
                .call(task -> outbox.add(notice(context, task, template)))
                .map(task -> new Acted("task " + task.id() + " for " + task.owner()));
    }

    private static MessageRequested notice(StepContext context, TaskView task, String template) {
        Map<String, String> variables = variables(context);
        variables.put("taskTitle", task.title());
        variables.put(
                "dueDate", LocalDate.ofInstant(task.dueAt(), ZoneOffset.UTC).toString());
        return new MessageRequested(
                context.messageKey(),
                context.account().id(),
                TASKS,
                true,
                template,
                variables,
                List.of(new Recipient(Channel.IN_APP, null, task.owner())),
                new Source(context.run().id(), context.step().key()));
    }

    private static StepOutcome await(StepContext context, Wait wait) {
        return wait.until().over(context.facts()).holds()
                ? new Acted("condition '" + wait.until() + "' holds")
                : new Waits(context.now().plus(wait.timeout()));
    }

    private static Map<String, String> variables(StepContext context) {
        Map<String, String> variables = new HashMap<>();
        variables.put(
                "accountName",
                Optional.ofNullable(context.account().account().name()).orElse(""));
        variables.put("playbookName", context.playbook().definition().name());
        variables.put("stepName", context.step().name());
        variables.put("owner", Optional.ofNullable(context.account().owner()).orElse(""));
        return variables;
    }
}
