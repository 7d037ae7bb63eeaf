package io.steward.accounts.ownership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the fewest moves that even out who has how much: again and again the one that takes most of the imbalance away,
 * from whoever has most. A move stays within a pool, never fills anybody beyond the capacity, and never leaves its
 * receiver with as much as its giver had. Accounts of one owner and one weight are alike here, so that it is enough to
 * know how many there are.
 */
final class Balancing {

    private static final Comparator<Workload> MOST_FIRST =
            Comparator.comparingDouble(Workload::utilisation).reversed().thenComparing(Workload::username);

    private static final Comparator<Move> BEST = Comparator.comparingDouble(Move::gain)
            .reversed()
            .thenComparing(move -> move.receiver().username())
            .thenComparingLong(Move::weight);

    private final Map<String, Workload> people;
    private final Map<String, Map<Long, Long>> movable;
    private final double evenWithin;

    private Balancing(Map<String, Workload> people, Map<String, Map<Long, Long>> movable, double evenWithin) {
        this.people = people;
        this.movable = movable;
        this.evenWithin = evenWithin;
    }

    /** Accounts of one owner that weigh the same. */
    record Holding(String owner, long weight) {}

    /**
     * An account goes from one to another; both as they are before it.
     *
     * @param gain how much of the imbalance it takes away
     */
    record Move(Workload giver, Workload receiver, long weight, double gain) {

        private static Move of(Workload giver, Workload receiver, long weight) {
            double before = strain(giver) + strain(receiver);
            double after = strain(giver.with(-weight)) + strain(receiver.with(weight));
            return new Move(giver, receiver, weight, before - after);
        }

        /** Grows faster than the load does: it is least in sum where all have the same utilisation. */
        private static double strain(Workload person) {
            return person.utilisation() * person.load();
        }

        Holding holding() {
            return new Holding(giver.username(), weight);
        }

        String reason() {
            return "Rebalanced in pool " + giver.pool() + ": " + giver.inWords() + " → "
                    + percent(giver.with(-weight)) + ", " + receiver.inWords() + " → "
                    + percent(receiver.with(weight));
        }

        private static String percent(Workload person) {
            return Math.round(person.utilisation() * 100) + " %";
        }
    }

    /**
     * Proposes moves, in the order in which they are best done.
     *
     * @param movable how many accounts of each kind may move
     * @param evenWithin utilisations that differ by no more are even
     */
    static List<Move> propose(
            Collection<Workload> people, Map<Holding, Long> movable, int maximumMoves, double evenWithin) {
        Map<String, Map<Long, Long>> byOwner = new TreeMap<>();
        movable.forEach((holding, count) -> byOwner.computeIfAbsent(holding.owner(), owner -> new TreeMap<>())
                .put(holding.weight(), count));
        Map<String, Workload> byName = people.stream()
                .collect(Collectors.toMap(Workload::username, Function.identity(), (one, same) -> one, TreeMap::new));
        return new Balancing(byName, byOwner, evenWithin).moves(maximumMoves);
    }

    private List<Move> moves(int maximumMoves) {
        List<Move> moves = new ArrayList<>();
        for (Optional<Move> best = best(); best.isPresent() && moves.size() < maximumMoves; best = best()) {
            carryOut(best.get());
            moves.add(best.get());
        }
        return moves;
    }

    private Optional<Move> best() {
        return people.values().stream()
                .filter(person -> movable.containsKey(person.username()))
                .sorted(MOST_FIRST)
                .map(this::bestFrom)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Move> bestFrom(Workload giver) {
        return people.values().stream()
                .filter(receiver -> Objects.equals(receiver.pool(), giver.pool()))
                .filter(receiver -> giver.utilisation() - receiver.utilisation() > evenWithin)
                .flatMap(receiver -> movesTo(giver, receiver))
                .min(BEST);
    }

    private Stream<Move> movesTo(Workload giver, Workload receiver) {
        return movable.get(giver.username()).keySet().stream()
                .filter(receiver::fits)
                .filter(weight -> receiver.with(weight).utilisation() < giver.utilisation())
                .map(weight -> Move.of(giver, receiver, weight))
                .filter(move -> move.gain() > 0);
    }

    private void carryOut(Move move) {
        people.put(move.giver().username(), move.giver().with(-move.weight()));
        people.put(move.receiver().username(), move.receiver().with(move.weight()));
        Map<Long, Long> left = movable.get(move.giver().username());
        left.computeIfPresent(move.weight(), (weight, count) -> count > 1 ? count - 1 : null);
    }
}
