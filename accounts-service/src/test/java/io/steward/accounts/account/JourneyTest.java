package io.steward.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.accounts.Stage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest(name = "day {0}: {1}")
    @CsvSource({"-10, ONBOARDING", "0, ONBOARDING", "30, ONBOARDING", "31, ADOPTION", "90, ADOPTION", "91, RETENTION"})
    void theDayOfTheSubscriptionDecides(int day, Stage expected) {
        assertThat(Journey.stageOf(TODAY.minusDays(day), TODAY)).isEqualTo(expected);
    }

    @Test
    void anAccountWithoutAFirstDayIsAboutToBegin() {
        assertThat(Journey.stageOf(null, TODAY)).isEqualTo(Stage.ONBOARDING);
    }
}
