package io.steward.accounts.ownership;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives accounts to people, one after the other: each goes to whoever of its pool has the lowest utilisation and room for
 * it, by name where two are equal. Not for use by several threads.
 */
final class Placement {

    private static final Comparator<Workload> LEAST_FIRST =
            Comparator.comparingDouble(Workload::utilisation).thenComparing(Workload::username);

    private final Map<String, Workload> people;

    /** @param people who works here; whoever has no pool gets nothing */
    Placement(Collection<Workload> people) {
        this.people = people.stream()
                .collect(Collectors.toMap(Workload::username, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    /** Whether anybody is in the pool, with room or without. */
    boolean knows(String pool) {
        return people.values().stream().anyMatch(person -> pool.equals(person.pool()));
    }

    /**
     * Gives an account away.
     *
     * @return who has it now, as loaded as before it; empty where nobody has room
     */
    Optional<Workload> place(String pool, long weight) {
        Optional<Workload> chosen = people.values().stream()
                .filter(person -> pool.equals(person.pool()) && person.fits(weight))
                .min(LEAST_FIRST);
        chosen.ifPresent(person -> people.put(person.username(), person.with(weight)));
        return chosen;
    }
}
