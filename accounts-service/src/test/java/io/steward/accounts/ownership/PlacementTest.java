package io.steward.accounts.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final long ONE = 10_000;

    @Test
    void whoeverHasTheLowestUtilisationGetsTheAccount() {
        Placement placement = new Placement(List.of(person("carl", 10, 4), person("cora", 30, 9)));

        assertThat(placement.place("smb", ONE)).map(Workload::username).contains("cora");
    }

    @Test
    void ofTwoWithTheSameUtilisationTheFirstByNameGetsIt() {
        Placement placement = new Placement(List.of(person("cora", 10, 5), person("carl", 10, 5)));

        assertThat(placement.place("smb", ONE)).map(Workload::username).contains("carl");
    }

    @Test
    void whatSomebodyGotCountsForTheNextAccount() {
        // Given
        Placement placement = new Placement(List.of(person("carl", 10, 0), person("cora", 10, 1)));

        // When
        List<String> owners = new ArrayList<>();
        for (int account = 0; account < 4; account++) {
            placement.place("smb", 2 * ONE).map(Workload::username).ifPresent(owners::add);
        }

        // Then
        assertThat(owners).containsExactly("carl", "cora", "carl", "cora");
    }

    @Test
    void whoeverHasNoRoomForTheAccountIsPassedOver() {
        Placement placement = new Placement(List.of(person("carl", 100, 99), person("cora", 10, 9)));

        assertThat(placement.place("smb", 2 * ONE)).isEmpty();
        assertThat(placement.place("smb", ONE)).map(Workload::username).contains("cora");
    }

    @Test
    void nobodyOfAnotherPoolGetsTheAccount() {
        Placement placement = new Placement(List.of(person("carl", 10, 0)));

        assertThat(placement.knows("enterprise")).isFalse();
        assertThat(placement.place("enterprise", ONE)).isEmpty();
    }

    @Test
    void nobodyIsEverFilledBeyondTheCapacity() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Workload> people = new ArrayList<>();
            for (int number = 0; number < 5; number++) {
                people.add(person("p" + number, random.nextInt(0, 20), random.nextInt(0, 20)));
            }
            Placement placement = new Placement(people);
            for (int account = 0; account < 50; account++) {
                long weight = random.nextLong(1, 4) * ONE / 2;

                placement
                        .place("smb", weight)
                        .ifPresent(person -> assertThat(person.load() + weight).isLessThanOrEqualTo(person.capacity()));
            }
        }
    }

    private static Workload person(String username, long capacity, long load) {
        return new Workload(username, "smb", capacity * ONE, load * ONE);
    }
}
