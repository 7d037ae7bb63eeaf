package io.steward.local.demo;

import io.steward.local.demo.Signals.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The tickets of a customer's half year: the last 90 days in its present mood, the time before in no mood at all. */
final class Support {
    private static final int LATELY = 85;
    private static final List<String> SEVERITIES = List.of("LOW", "NORMAL", "NORMAL", "HIGH");
    private static final List<String> NO_MOOD = List.of("NEUTRAL");

    private Support() {}

    static List<Ticket> tickets(Company company, LocalDate day) {
        Mood mood = company.plot().mood();
        if (mood == Mood.SILENT) {
            return List.of();
        }
        Chance chance = Chance.of("tickets", company.externalId());
        int earliest = Math.min(Usage.DAYS, company.age(day) - 1);
        int latest = company.plot() == Plot.CHURNED ? company.habits().silentDays() : 2;
        int count = company.size().tickets();
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int daysAgo = latest + (earliest - latest) * i / count + chance.between(0, 6);
            List<String> sentiments = daysAgo <= LATELY ? sentiments(mood) : NO_MOOD;
            Instant openedAt = at(day.minusDays(daysAgo), chance);
            Instant solvedAt = at(day.minusDays(daysAgo - 1L), chance);
            boolean escalated = mood == Mood.ESCALATED && i == 0;
            boolean open = escalated || (i == 0 && mood == Mood.NEGATIVE && company.plot() != Plot.CHURNED);
            tickets.add(new Ticket(
                    "%s-t%02d".formatted(company.externalId(), count - i),
                    company.externalId(),
                    open ? "OPEN" : "SOLVED",
                    sentiments.get(i % sentiments.size()),
                    escalated ? "CRITICAL" : chance.one(SEVERITIES),
                    escalated,
                    openedAt,
                    open ? null : solvedAt));
        }
        return tickets;
    }

    /** Repeated in this order, so that the balance is what the mood says however many tickets there are. */
    private static List<String> sentiments(Mood mood) {
        return switch (mood) {
            case POSITIVE -> List.of("POSITIVE", "NEUTRAL", "POSITIVE");
            case NEUTRAL -> NO_MOOD;
            case NEGATIVE, ESCALATED -> List.of("NEGATIVE", "NEUTRAL", "NEGATIVE");
            case SILENT -> List.of();
        };
    }

    private static Instant at(LocalDate date, Chance chance) {
        return date.atTime(chance.between(8, 17), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
    }
}
