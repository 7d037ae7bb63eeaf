package io.steward.platform.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void idsAreOfVersionSevenCarryTheTimeAndRiseInTheOrderOfMaking() {
        // Given
        long before = System.currentTimeMillis();

        // When
        List<UUID> ids =
                IntStream.range(0, 20_000).mapToObj(i -> Identifiers.next()).toList();

        // Then
        assertThat(ids)
                .isSortedAccordingTo(
                        (a, b) -> Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits()));
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(ids.getFirst().getMostSignificantBits() >>> 16).isBetween(before, before + 10_000);
    }

    @Test
    void anIdThatIsNamedIsTheSameEveryTimeAndAnotherForEachNameAndMoment() {
        // Given
        Instant at = Instant.parse("2026-03-01T08:00:00Z");

        // When
        UUID id = Identifiers.named(at, "first");

        // Then
        assertThat(id).isEqualTo(Identifiers.named(at, "first"));
        assertThat(id).isNotIn(Identifiers.named(at, "second"), Identifiers.named(at.plusMillis(1), "first"));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(at.toEpochMilli());
    }
}
