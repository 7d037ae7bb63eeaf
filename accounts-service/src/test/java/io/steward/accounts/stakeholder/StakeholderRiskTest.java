package io.steward.accounts.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.StakeholderView;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StakeholderRiskTest {

    /** Each word is a person: C a champion, U another; a digit behind it the strength. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', SINGLE_THREADED NO_CHAMPION",
        "U, SINGLE_THREADED NO_CHAMPION",
        "C, SINGLE_THREADED",
        "C2, SINGLE_THREADED WEAK_CHAMPION",
        "U U, NO_CHAMPION",
        "C U, ''",
        "C3 U, ''",
        "C2 U, WEAK_CHAMPION",
        "C2 C4 U, ''",
        "C2 C U, ''",
    })
    void whatIsDangerousFollowsFromWhomWeKnow(String people, String expected) {
        List<StakeholderView> known = Arrays.stream(people.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(StakeholderRiskTest::person)
                .toList();

        assertThat(StakeholderRisks.of(known).stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    private static StakeholderView person(String word) {
        return new StakeholderView(
                UUID.randomUUID(),
                word,
                null,
                null,
                word.startsWith("C") ? Set.of(ContactRole.CHAMPION) : Set.of(),
                word.length() > 1 ? Integer.valueOf(word.substring(1)) : null,
                null,
                null,
                null,
                null);
    }
}
