package io.steward.accounts.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.accounts.Priority;
import io.steward.platform.contracts.accounts.Stage;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @ParameterizedTest(name = "{0}, score {1}, trend {2}, renewal in {3}, contact before {4}: {5}")
    @CsvSource({
        "ADOPTION, , , , , LOW, 0",
        "ADOPTION, 80, 3, 200, 10, LOW, 0",
        "ADOPTION, 60, , , 60, LOW, 0",
        "ADOPTION, 60, , , 61, MEDIUM, 1",
        "ADOPTION, 59, , , , HIGH, 1",
        "ADOPTION, 40, , , , HIGH, 1",
        "ADOPTION, 39, , , , URGENT, 1",
        "ADOPTION, 59, , 30, , URGENT, 2",
        "ADOPTION, 80, , 30, , HIGH, 1",
        "ADOPTION, 80, , 31, , MEDIUM, 1",
        "ADOPTION, 80, , 60, , MEDIUM, 1",
        "ADOPTION, 80, , 61, , LOW, 0",
        "ADOPTION, 80, , -1, , LOW, 0",
        "ADOPTION, 80, -15, , , HIGH, 1",
        "ADOPTION, 80, -14, , , LOW, 0",
        "ADOPTION, 30, -20, 10, 90, URGENT, 4",
        "CHURNED, 30, -20, 10, 90, LOW, 0",
    })
    void theGravestReasonDecides(
            Stage stage,
            Integer score,
            Integer trend,
            Integer renewsIn,
            Integer contactedBefore,
            Priority expected,
            int reasons) {
        Urgency urgency = Urgency.of(
                stage,
                score,
                trend,
                renewsIn == null ? null : TODAY.plusDays(renewsIn),
                contactedBefore == null ? null : TODAY.minusDays(contactedBefore),
                TODAY);

        assertThat(urgency.priority()).isEqualTo(expected);
        assertThat(urgency.reasons()).hasSize(reasons);
    }
}
