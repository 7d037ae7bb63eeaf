package io.steward.accounts.account;

import io.steward.platform.contracts.accounts.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where an account that nobody has placed yet stands on its journey (D3). */
final class Journey {

    private static final int LAST_DAY_OF_ONBOARDING = 30;
    private static final int LAST_DAY_OF_ADOPTION = 90;

    private Journey() {}

    /** @param startedOn first day of the subscription; null where unknown, which counts as about to begin */
    static Stage stageOf(LocalDate startedOn, LocalDate today) {
        long day = startedOn == null ? 0 : ChronoUnit.DAYS.between(startedOn, today);
        if (day <= LAST_DAY_OF_ONBOARDING) {
            return Stage.ONBOARDING;
        }
        return day <= LAST_DAY_OF_ADOPTION ? Stage.ADOPTION : Stage.RETENTION;
    }
}
