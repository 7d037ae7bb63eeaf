package io.steward.health.signal;

import io.steward.platform.contracts.signals.SignalEvent.UsageRecorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A batch of usage, added up by account and day in UTC. Keys are in order, so that writers lock rows in one order. */
final class UsageRollup {

    private final Map<AccountDay, Sum> days = new TreeMap<>();
    private final Map<EventDay, Sum> eventDays = new TreeMap<>();
    private final Set<UserDay> userDays = new TreeSet<>();

    record AccountDay(UUID accountId, LocalDate day) implements Comparable<AccountDay> {
        @Override
        public int compareTo(AccountDay other) {
            return Comparator.comparing(AccountDay::accountId)
                    .thenComparing(AccountDay::day)
                    .compare(this, other);
        }
    }

    record EventDay(AccountDay accountDay, String name) implements Comparable<EventDay> {
        @Override
        public int compareTo(EventDay other) {
            return Comparator.comparing(EventDay::accountDay)
                    .thenComparing(EventDay::name)
                    .compare(this, other);
        }
    }

    record UserDay(AccountDay accountDay, String user) implements Comparable<UserDay> {
        @Override
        public int compareTo(UserDay other) {
            return Comparator.comparing(UserDay::accountDay)
                    .thenComparing(UserDay::user)
                    .compare(this, other);
        }
    }

    /** How many events, and the time of the last. */
    record Sum(long events, Instant lastAt) {

        private static Sum one(Instant at) {
            return new Sum(1, at);
        }

        private Sum plus(Sum other) {
            return new Sum(events + other.events, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
        }
    }

    static UsageRollup of(List<UsageRecorded> usage) {
        UsageRollup rollup = new UsageRollup();
        usage.forEach(rollup::add);
        return rollup;
    }

    private void add(UsageRecorded event) {
        AccountDay day = new AccountDay(event.accountId(), LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC));
        Sum one = Sum.one(event.occurredAt());
        days.merge(day, one, Sum::plus);
        eventDays.merge(new EventDay(day, event.name()), one, Sum::plus);
        userDays.add(new UserDay(day, event.userId()));
    }

    Map<AccountDay, Sum> days() {
        return days;
    }

    Map<EventDay, Sum> eventDays() {
        return eventDays;
    }

    Set<UserDay> userDays() {
        return userDays;
    }

    /** The earliest day of each account. */
    Map<UUID, LocalDate> since() {
        Map<UUID, LocalDate> since = new TreeMap<>();
        days.keySet().forEach(key -> since.putIfAbsent(key.accountId(), key.day()));
        return since;
    }
}
