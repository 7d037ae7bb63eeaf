package io.steward.local.demo;

import static java.util.stream.Collectors.toSet;

import io.steward.local.demo.Signals.Invoice;
import io.steward.local.demo.Signals.Ticket;
import io.steward.local.demo.Signals.Touchpoint;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The built-in scorecard computed by hand from what is told of one company: the reading that D14 fixes. */
record BalancedScore(Company company, LocalDate day) {

    Band band() {
        List<OptionalInt> points = List.of(usage(), features(), support(), engagement(), payment());
        List<Integer> weights = List.of(30, 25, 20, 15, 10);
        int known = 0;
        int sum = 0;
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).isPresent()) {
                known += weights.get(i);
                sum += points.get(i).getAsInt();
            }
        }
        if (known < 25) {
            return Band.UNKNOWN;
        }
        long score = Math.round(100.0 * sum / known);
        return score >= 80 ? Band.HEALTHY : score >= 60 ? Band.STABLE : score >= 40 ? Band.AT_RISK : Band.CRITICAL;
    }

    private OptionalInt usage() {
        if (activeDays(0, Usage.DAYS) == 0) {
            return OptionalInt.empty();
        }
        long week = activeDays(0, 6);
        return OptionalInt.of(week >= 5 ? 30 : week >= 1 ? 20 : activeDays(0, 29) >= 1 ? 10 : 0);
    }

    private OptionalInt features() {
        if (activeDays(0, Usage.DAYS) == 0) {
            return OptionalInt.empty();
        }
        Set<String> used = IntStream.rangeClosed(1, 29)
                .boxed()
                .flatMap(daysAgo -> Usage.of(company, day, daysAgo).stream())
                .map(UsageEvent::name)
                .filter(Product.CORE_FEATURES::contains)
                .collect(toSet());
        double share = (double) used.size() / Product.CORE_FEATURES.size();
        return OptionalInt.of(share >= 1 ? 25 : share >= 0.6 ? 20 : share >= 0.3 ? 10 : share > 0 ? 5 : 0);
    }

    private OptionalInt support() {
        List<Ticket> all = Support.tickets(company, day);
        if (all.stream()
                .anyMatch(ticket -> ticket.escalated() && ticket.status().equals("OPEN"))) {
            return OptionalInt.of(0);
        }
        List<Ticket> recent = all.stream()
                .filter(ticket ->
                        daysSince(ticket.openedAt().atZone(ZoneOffset.UTC).toLocalDate()) < 90)
                .toList();
        if (recent.isEmpty()) {
            return OptionalInt.empty();
        }
        long balance = count(recent, "POSITIVE") - count(recent, "NEGATIVE");
        return OptionalInt.of(balance > 0 ? 20 : balance < 0 ? 5 : 15);
    }

    private OptionalInt engagement() {
        List<Touchpoint> all = Relation.touchpoints(company, day);
        if (all.isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<Long> days = all.stream()
                .filter(touch -> !touch.kind().equals("MESSAGE_SENT"))
                .map(touch ->
                        daysSince(touch.occurredAt().atZone(ZoneOffset.UTC).toLocalDate()))
                .min(Comparator.naturalOrder());
        return OptionalInt.of(days.map(ago -> ago <= 14 ? 15 : ago <= 30 ? 10 : ago <= 90 ? 5 : 0)
                .orElse(0));
    }

    private OptionalInt payment() {
        return Invoicing.invoices(company, day).stream()
                .filter(invoice ->
                        !invoice.dueOn().isAfter(day) && !invoice.state().equals("OPEN"))
                .max(Comparator.comparing(Invoice::dueOn))
                .map(invoice -> switch (invoice.state()) {
                    case "PAID" -> OptionalInt.of(10);
                    case "LATE" -> OptionalInt.of(5);
                    default -> OptionalInt.of(0);
                })
                .orElse(OptionalInt.empty());
    }

    private long activeDays(int from, int to) {
        return IntStream.rangeClosed(Math.max(1, from), to)
                .filter(daysAgo -> !Usage.of(company, day, daysAgo).isEmpty())
                .count();
    }

    private static long count(List<Ticket> tickets, String sentiment) {
        return tickets.stream()
                .filter(ticket -> ticket.sentiment().equals(sentiment))
                .count();
    }

    private long daysSince(LocalDate date) {
        return ChronoUnit.DAYS.between(date, day);
    }
}
