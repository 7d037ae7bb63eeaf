package io.steward.accounts.plan;

import io.steward.platform.contracts.accounts.OutcomeRank;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How far the goals of a plan are attained: a primary outcome weighs two, a secondary one weighs one. */
final class Attainment {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Attainment() {}

    static SuccessPlanView.Attainment of(List<PlanOutcome> outcomes) {
        int all = outcomes.stream().mapToInt(Attainment::weight).sum();
        List<PlanOutcome> reached =
                outcomes.stream().filter(PlanOutcome::isReached).toList();
        int attained = reached.stream().mapToInt(Attainment::weight).sum();
        Integer percent = all == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(attained))
                        .divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)
                        .intValueExact();
        return new SuccessPlanView.Attainment(percent, reached.size(), outcomes.size());
    }

    private static int weight(PlanOutcome outcome) {
        return outcome.rank() == OutcomeRank.PRIMARY ? 2 : 1;
    }
}
