package io.steward.health.metric;

import io.steward.platform.contracts.health.Metrics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The metrics of one account computed in the plainest way from all that ever happened, to compare the SQL with. */
final class MetricOracle {

    private MetricOracle() {}

    record Use(LocalDate day, String name, String user, Instant at) {}

    record Ticket(Instant openedAt, Instant solvedAt, String sentiment, boolean escalated) {}

    record Invoice(String id, LocalDate dueOn, List<State> states) {}

    record State(Instant at, String state) {}

    record Touch(Instant at, String kind) {}

    record Answer(Instant at, int nps) {}

    record Plan(List<String> core, List<String> keyActions, List<String> logins) {}

    record Life(
            List<Use> uses, List<Ticket> tickets, List<Invoice> invoices, List<Touch> touches, List<Answer> answers) {}

    static Metrics metrics(Life life, Plan plan, LocalDate day) {
        Instant ends = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Use> uses =
                life.uses().stream().filter(use -> !use.day().isAfter(day)).toList();
        List<Use> logins = plan.logins().isEmpty()
                ? uses
                : uses.stream()
                        .filter(use -> plan.logins().contains(use.name()))
                        .toList();
        boolean used = !uses.isEmpty();
        Use last = last(uses);
        Use login = last(logins);
        long events7 = window(uses, day, 7).size();
        long before = uses.stream()
                .filter(use ->
                        use.day().isAfter(day.minusDays(14)) && !use.day().isAfter(day.minusDays(7)))
                .count();
        List<Ticket> tickets = life.tickets().stream()
                .filter(ticket -> ticket.openedAt().isBefore(ends))
                .toList();
        List<Touch> touches = life.touches().stream()
                .filter(touch -> touch.at().isBefore(ends))
                .toList();
        return new Metrics(
                day,
                last == null ? null : last.at(),
                last == null ? null : days(last.day(), day),
                login == null ? null : login.at(),
                login == null ? null : days(login.day(), day),
                used ? activeDays(uses, day, 7) : null,
                used ? activeDays(uses, day, 30) : null,
                used
                        ? (int) window(uses, day, 7).stream()
                                .map(Use::user)
                                .distinct()
                                .count()
                        : null,
                used ? events7 : null,
                before == 0 ? null : (int) Math.round((events7 - before) * 100.0 / before),
                used && !plan.core().isEmpty()
                        ? (int) window(uses, day, 30).stream()
                                .map(Use::name)
                                .filter(plan.core()::contains)
                                .distinct()
                                .count()
                        : null,
                plan.core().size(),
                used && !plan.keyActions().isEmpty()
                        ? uses.stream()
                                .filter(use -> plan.keyActions().contains(use.name()))
                                .count()
                        : null,
                count(tickets, ticket -> isOpen(ticket, ends)),
                count(tickets, ticket -> isOpen(ticket, ends) && ticket.escalated()),
                count(
                        tickets,
                        ticket -> isRecent(ticket, day) && ticket.sentiment().equals("POSITIVE")),
                count(
                        tickets,
                        ticket -> isRecent(ticket, day) && ticket.sentiment().equals("NEGATIVE")),
                count(tickets, ticket -> isRecent(ticket, day)),
                invoiceState(life.invoices(), day, ends),
                touches.stream()
                        .filter(touch -> !touch.kind().equals("MESSAGE_SENT"))
                        .map(Touch::at)
                        .max(Comparator.naturalOrder())
                        .map(at -> days(LocalDate.ofInstant(at, ZoneOffset.UTC), day))
                        .orElse(null),
                !touches.isEmpty(),
                life.answers().stream()
                        .filter(answer -> answer.at().isBefore(ends))
                        .max(Comparator.comparing(Answer::at))
                        .map(Answer::nps)
                        .orElse(null));
    }

    private static String invoiceState(List<Invoice> invoices, LocalDate day, Instant ends) {
        return invoices.stream()
                .filter(invoice -> !invoice.dueOn().isAfter(day))
                .filter(invoice ->
                        settled(invoice, ends).isPresent() || invoice.dueOn().isBefore(day))
                .max(Comparator.comparing(Invoice::dueOn))
                .map(invoice -> settled(invoice, ends).orElse("LATE"))
                .orElse(null);
    }

    private static Optional<String> settled(Invoice invoice, Instant ends) {
        return invoice.states().stream()
                .filter(state -> state.at().isBefore(ends))
                .max(Comparator.comparing(State::at))
                .map(State::state)
                .filter(state -> !state.equals("OPEN"));
    }

    private static Integer count(List<Ticket> tickets, Predicate<Ticket> wanted) {
        return tickets.isEmpty() ? null : (int) tickets.stream().filter(wanted).count();
    }

    private static boolean isOpen(Ticket ticket, Instant ends) {
        return ticket.solvedAt() == null || !ticket.solvedAt().isBefore(ends);
    }

    private static boolean isRecent(Ticket ticket, LocalDate day) {
        return LocalDate.ofInstant(ticket.openedAt(), ZoneOffset.UTC).isAfter(day.minusDays(90));
    }

    private static int activeDays(List<Use> uses, LocalDate day, int window) {
        return (int) window(uses, day, window).stream().map(Use::day).distinct().count();
    }

    private static List<Use> window(List<Use> uses, LocalDate day, int days) {
        return uses.stream()
                .filter(use -> use.day().isAfter(day.minusDays(days)))
                .toList();
    }

    private static Use last(List<Use> uses) {
        return uses.stream().max(Comparator.comparing(Use::at)).orElse(null);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
