package io.steward.gateway;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.AccountSnapshotView;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.contracts.accounts.Priority;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.TimelineKind;
import io.steward.platform.contracts.health.HealthView;
import io.steward.platform.contracts.health.PortfolioView;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.InboxItemView;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.playbooks.RunView;
import io.steward.platform.contracts.playbooks.TaskView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Fifty accounts and what is below them. */
final class Samples {

    static final int ACCOUNTS = 50;
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    private Samples() {}

    static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }

    static Stream<UUID> ids() {
        return IntStream.rangeClosed(1, ACCOUNTS).mapToObj(Samples::id);
    }

    static UUID contactId(UUID account) {
        return id(1000 + number(account));
    }

    static UUID runId(UUID account) {
        return id(2000 + number(account));
    }

    static UUID taskId(UUID account) {
        return id(3000 + number(account));
    }

    static UUID messageId(UUID account) {
        return id(4000 + number(account));
    }

    static AccountView account(int number, boolean withContacts) {
        return new AccountView(
                id(number),
                "acme-" + number,
                "Acme " + number,
                "acme.example",
                "Pro",
                "MID_MARKET",
                true,
                25,
                new Money(new BigDecimal("1250.50"), "EUR"),
                LocalDate.parse("2025-06-01"),
                LocalDate.parse("2026-06-01"),
                "carl",
                Stage.ADOPTION,
                Map.of("industry", "tools", "employees", 120),
                number == 1 ? null : id(1),
                null,
                3,
                NOW,
                NOW,
                withContacts ? List.of(contact(id(number))) : null);
    }

    static AccountSnapshotView snapshot(UUID account) {
        return new AccountSnapshotView(
                account,
                "Acme " + number(account),
                "MID_MARKET",
                Stage.ADOPTION,
                "carl",
                55,
                "AT_RISK",
                -4,
                LocalDate.parse("2026-06-01"),
                NOW,
                1,
                Priority.HIGH,
                List.of("the score is below 60"),
                List.of(new AccountSnapshotView.Note(id(1), "Call them", "carl", NOW)));
    }

    static TimelineEntryView note(UUID account) {
        return new TimelineEntryView(
                id(5000 + number(account)),
                account,
                NOW,
                TimelineKind.NOTE,
                null,
                "carl",
                "Note",
                "Call them, @lea",
                List.of("lea"),
                Map.of(),
                1);
    }

    static ContactView contact(UUID account) {
        return new ContactView(
                contactId(account),
                account,
                "user-" + number(account),
                "kim@acme.example",
                "Kim",
                "Head of Operations",
                "+1 555 0100",
                Set.of(ContactRole.CHAMPION, ContactRole.ADMIN),
                "Europe/Lisbon",
                1,
                NOW,
                NOW);
    }

    static HealthView health(UUID account, boolean withHistory) {
        return new HealthView(
                account,
                72,
                "STABLE",
                new BigDecimal("0.85"),
                new HealthView.Trend(-3, 5, null),
                NOW,
                4,
                NOW,
                new HealthView.ScorecardReference("balanced", 1),
                List.of(new HealthView.Component(
                        "usage",
                        "Usage",
                        new BigDecimal("30"),
                        "3 active days of 7",
                        "active on at least one day of the last 7",
                        new BigDecimal("20"),
                        new BigDecimal("30"),
                        true)),
                withHistory ? history() : null);
    }

    private static List<HealthView.HistoryPoint> history() {
        return IntStream.range(0, 90)
                .mapToObj(day -> new HealthView.HistoryPoint(
                        TODAY.minusDays(89L - day), 60 + day / 9, "STABLE", new BigDecimal("0.85")))
                .toList();
    }

    static PortfolioView portfolio() {
        return new PortfolioView(
                "EUR",
                50,
                List.of(new PortfolioView.BandShare(
                        "STABLE",
                        50,
                        BigDecimal.ONE,
                        new BigDecimal("62525.00"),
                        List.of(new Money(new BigDecimal("90"), "USD")))));
    }

    static RunView run(UUID account) {
        return new RunView(
                runId(account),
                account,
                new RunView.PlaybookReference("onboarding", "Onboarding", 1),
                RunView.RunStatus.ACTIVE,
                "trigger",
                NOW,
                null,
                List.of(new RunView.Step("welcome", "Welcome", "EMAIL", RunView.StepStatus.DONE, NOW, NOW, null)));
    }

    static TaskView task(UUID account, String owner) {
        return new TaskView(
                taskId(account),
                account,
                runId(account),
                "review",
                "Review progress",
                "Look at the usage together",
                List.of("usage", "goals"),
                owner,
                TaskView.TaskStatus.OPEN,
                NOW,
                false,
                null,
                null,
                null,
                NOW,
                1);
    }

    static MessageView message(UUID account) {
        return new MessageView(
                messageId(account),
                account,
                "key-" + number(account),
                Channel.EMAIL,
                contactId(account),
                null,
                "onboarding",
                "welcome",
                "Welcome",
                MessageView.MessageStatus.SENT,
                null,
                runId(account),
                "welcome",
                NOW,
                NOW);
    }

    static List<InboxItemView> inbox() {
        return List.of(inboxItem(1, "carl"), inboxItem(2, "carl"));
    }

    static InboxItemView inboxItem(int number, String username) {
        return new InboxItemView(
                id(5000 + number), username, id(number), "task", "A task", "Do it", NOW, null, null, null);
    }
}
