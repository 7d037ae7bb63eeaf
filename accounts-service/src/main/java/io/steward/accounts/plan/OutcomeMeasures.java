package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.StoredAccount;
import io.steward.accounts.success.MetricTargets;
import io.steward.platform.contracts.accounts.MetricTarget;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;

/** Says what health knows of an account's outcomes at the moment. */
@ApplicationScoped
class OutcomeMeasures {

    private final AccountMetricsRepository metrics;

    OutcomeMeasures(AccountMetricsRepository metrics) {
        this.metrics = metrics;
    }

    /**
     * What is known of one account.
     *
     * @param known null where nothing is
     */
    record Measure(AccountMetrics known, Integer seats) {

        /**
         * Gives an outcome the value that its health metric has, if it names one.
         *
         * @return whether it is reached by that for the first time
         */
        boolean take(PlanOutcome outcome) {
            MetricTarget target = outcome.target();
            if (known == null || target == null || target.healthMetric() == null) {
                return false;
            }
            Optional<BigDecimal> value = MetricTargets.measure(target, known.metrics(), seats);
            return outcome.measure(value.orElse(null), known.computedAt());
        }
    }

    /** Holds what is known until the transaction of the caller ends: newer metrics then find what it has written. */
    Uni<Measure> hold(StoredAccount account) {
        return metrics.hold(account.id())
                .map(known -> new Measure(known, account.details().seats()));
    }
}
