package io.steward.accounts.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.accounts.ownership.Balancing.Holding;
import io.steward.accounts.ownership.Balancing.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BalancingTest {

    private static final long ONE = 10_000;
    private static final double EVEN = 0.05;

    @Test
    void theFewestMovesEvenOutTwoPeople() {
        // Given
        List<Workload> people = List.of(person("carl", "smb", 10, 8), person("cora", "smb", 10, 2));
        Map<Holding, Long> movable = Map.of(new Holding("carl", ONE), 2L, new Holding("carl", 3 * ONE), 2L);

        // When
        List<Move> moves = Balancing.propose(people, movable, 50, EVEN);

        // Then
        assertThat(moves).singleElement().satisfies(move -> {
            assertThat(move.weight()).isEqualTo(3 * ONE);
            assertThat(move.giver().username()).isEqualTo("carl");
            assertThat(move.receiver().username()).isEqualTo("cora");
            assertThat(move.reason()).isEqualTo("Rebalanced in pool smb: carl 80 % → 50 %, cora 20 % → 50 %");
        });
    }

    @Test
    void whoeverHasMostGivesFirstAndWhoeverHasLeastOfThemReceives() {
        // Given
        List<Workload> people = List.of(
                person("a", "smb", 10, 9),
                person("b", "smb", 10, 7),
                person("c", "smb", 10, 4),
                person("d", "smb", 10, 2));
        Map<Holding, Long> movable = Map.of(new Holding("a", ONE), 9L, new Holding("b", ONE), 7L);

        // When
        Move first = Balancing.propose(people, movable, 1, EVEN).getFirst();

        // Then
        assertThat(first.giver().username()).isEqualTo("a");
        assertThat(first.receiver().username()).isEqualTo("d");
    }

    @Test
    void accountsStayWithinTheirPool() {
        // Given
        List<Workload> people = List.of(person("carl", "smb", 10, 9), person("cora", "enterprise", 10, 0));

        // When
        List<Move> moves = Balancing.propose(people, Map.of(new Holding("carl", ONE), 9L), 50, EVEN);

        // Then
        assertThat(moves).isEmpty();
    }

    @Test
    void whatIsEvenEnoughStaysAsItIs() {
        // Given
        List<Workload> people = List.of(person("carl", "smb", 100, 52), person("cora", "smb", 100, 48));

        // When
        List<Move> moves = Balancing.propose(people, Map.of(new Holding("carl", ONE), 52L), 50, EVEN);

        // Then
        assertThat(moves).isEmpty();
    }

    @Test
    void whoeverMayGiveNothingHoldsNobodyElseUp() {
        // Given
        List<Workload> people =
                List.of(person("a", "smb", 10, 9), person("b", "smb", 10, 7), person("c", "smb", 10, 0));

        // When
        List<Move> moves = Balancing.propose(people, Map.of(new Holding("b", ONE), 7L), 50, EVEN);

        // Then
        assertThat(moves).hasSize(3).allMatch(move -> move.giver().username().equals("b"));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheLoadsNobodyGetsMoreThanTheMostLoadedHadOrThanFits(long seed) {
        // Given
        Case given = Case.random(new Random(seed));
        Map<String, Workload> people = given.byName();
        Map<Holding, Long> left = new HashMap<>(given.movable());

        // When
        List<Move> moves = Balancing.propose(given.people(), given.movable(), 40, EVEN);

        // Then
        assertThat(moves.size()).isLessThanOrEqualTo(40);
        for (Move move : moves) {
            Map<String, Double> before = mostByPool(people);
            Workload giver = people.get(move.giver().username());
            Workload receiver = people.get(move.receiver().username());
            assertThat(move.giver()).isEqualTo(giver);
            assertThat(move.receiver()).isEqualTo(receiver);
            assertThat(receiver.pool()).isEqualTo(giver.pool());
            assertThat(receiver.load() + move.weight()).isLessThanOrEqualTo(receiver.capacity());
            people.put(giver.username(), giver.with(-move.weight()));
            people.put(receiver.username(), receiver.with(move.weight()));
            mostByPool(people).forEach((pool, most) -> assertThat(most).isLessThanOrEqualTo(before.get(pool)));
            assertThat(left.merge(move.holding(), -1L, Long::sum)).isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameLoadsGiveTheSameMovesInWhateverOrderTheyAreTold(long seed) {
        // Given
        Case given = Case.random(new Random(seed));
        List<Workload> shuffled = new ArrayList<>(given.people());
        Collections.shuffle(shuffled, new Random(seed));
        Map<Holding, Long> reversed = new LinkedHashMap<>();
        given.movable().entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().weight()))
                .forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));

        // When
        List<Move> moves = Balancing.propose(shuffled, reversed, 40, EVEN);

        // Then
        assertThat(moves).isEqualTo(Balancing.propose(given.people(), given.movable(), 40, EVEN));
    }

    private static Map<String, Double> mostByPool(Map<String, Workload> people) {
        return people.values().stream().collect(Collectors.toMap(Workload::pool, Workload::utilisation, Math::max));
    }

    private static Workload person(String username, String pool, long capacity, long load) {
        return new Workload(username, pool, capacity * ONE, load * ONE);
    }

    /** People who hold what they may give, and something more. */
    private record Case(List<Workload> people, Map<Holding, Long> movable) {

        static Case random(Random random) {
            List<Workload> people = new ArrayList<>();
            Map<Holding, Long> movable = new HashMap<>();
            int number = random.nextInt(1, 9);
            for (int index = 0; index < number; index++) {
                String name = "p" + index;
                long load = random.nextInt(0, 10) * ONE;
                for (long weight : new long[] {ONE / 2, ONE, 3 * ONE}) {
                    long count = random.nextInt(0, 12);
                    load += count * weight;
                    if (count > 0) {
                        movable.put(new Holding(name, weight), count);
                    }
                }
                people.add(
                        new Workload(name, index % 3 == 0 ? "smb" : "enterprise", random.nextInt(0, 60) * ONE, load));
            }
            return new Case(people, movable);
        }

        Map<String, Workload> byName() {
            return people.stream().collect(Collectors.toMap(Workload::username, Function.identity()));
        }
    }
}
