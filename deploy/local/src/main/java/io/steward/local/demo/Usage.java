package io.steward.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the people of a company did in the product on one day. */
final class Usage {
    /** The half year that is told. */
    static final int DAYS = 180;

    private static final double WEEKEND = 0.3;
    private static final int EVENTS_PER_USER = 5;
    private static final int SECONDS_OF_WORK = 10 * 3600;
    /** A month and some days more, so that no reading of "the last 30 days" sees an older habit. */
    private static final int LATELY = 36;

    private Usage() {}

    /**
     * All usage of one company, on the day that lies that many days before the load day.
     *
     * @param daysAgo 1 or more: nothing is told of the load day itself, which may have hardly begun
     */
    static List<UsageEvent> of(Company company, LocalDate day, int daysAgo) {
        if (!isActive(company, day, daysAgo)) {
            return List.of();
        }
        Chance chance = Chance.of("usage", company.externalId(), daysAgo);
        LocalDate date = day.minusDays(daysAgo);
        List<String> users = chance.shuffled(company.habits().users());
        int volume = volume(company, date, daysAgo, chance);
        int activeUsers = Math.clamp(volume / EVENTS_PER_USER, 1, users.size());
        List<Action> actions = actions(company, daysAgo, volume, activeUsers, chance);
        return IntStream.range(0, actions.size())
                .mapToObj(i -> new UsageEvent(
                        "demo-%s-%s-%d".formatted(company.externalId(), date, i),
                        actions.get(i).type(),
                        company.externalId(),
                        users.get(i % activeUsers),
                        actions.get(i).name(),
                        moment(company, date, i, actions.size(), chance)))
                .toList();
    }

    private record Action(String type, String name) {
        static Action track(String name) {
            return new Action("track", name);
        }
    }

    private static boolean isActive(Company company, LocalDate day, int daysAgo) {
        return daysAgo > company.habits().silentDays()
                && daysAgo <= company.age(day)
                && company.plot().rhythm().isActive(daysAgo);
    }

    private static int volume(Company company, LocalDate date, int daysAgo, Chance chance) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        double volume = company.size().eventsPerDay()
                * company.plot().curve().factor(daysAgo)
                * (weekend ? WEEKEND : 1.0)
                * chance.between(0.75, 1.25);
        return Math.max(2, (int) Math.round(volume));
    }

    /** Everybody signs in first; at least one core feature is used; the rest is a mixture. */
    private static List<Action> actions(Company company, int daysAgo, int volume, int activeUsers, Chance chance) {
        List<String> features = features(company, daysAgo);
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < activeUsers; i++) {
            actions.add(Action.track(Product.LOGIN));
        }
        int rest = Math.max(1, volume - activeUsers);
        for (int i = 0; i < rest; i++) {
            actions.add(
                    switch (i % 5) {
                        case 0, 3 -> Action.track(features.get((daysAgo + i / 2) % features.size()));
                        case 1 -> new Action("page", chance.one(Product.PAGES));
                        default -> Action.track(chance.one(Product.OTHER_ACTIONS));
                    });
        }
        if (company.plot() != Plot.SETTLING_IN && daysAgo % 7 == 5) {
            actions.add(Action.track(Product.KEY_ACTION));
        }
        return actions;
    }

    /** Who grows takes to features one after another; who declines has given up some. */
    private static List<String> features(Company company, int daysAgo) {
        List<String> all = company.habits().features();
        int lately = company.habits().featuresLately();
        int count = daysAgo <= LATELY ? lately : earlier(company, lately, daysAgo);
        return all.subList(0, Math.clamp(count, 1, all.size()));
    }

    private static int earlier(Company company, int lately, int daysAgo) {
        return switch (company.plot().curve()) {
            case LEVEL -> lately;
            case RISING -> daysAgo > 2 * LATELY ? lately - 2 : lately - 1;
            case FALLING -> daysAgo > 2 * LATELY ? lately + 2 : lately + 1;
        };
    }

    /** Evenly over the working day in the order of the actions, with a little chance. */
    private static Instant moment(Company company, LocalDate date, int index, int count, Chance chance) {
        int slot = SECONDS_OF_WORK / count;
        return date.atTime(company.profile().region().opensAtUtc(), 0)
                .toInstant(ZoneOffset.UTC)
                .plusSeconds((long) index * slot + chance.between(0, Math.max(0, slot - 1)));
    }
}
