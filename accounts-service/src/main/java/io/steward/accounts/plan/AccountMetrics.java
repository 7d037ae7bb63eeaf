package io.steward.accounts.plan;

import io.steward.accounts.account.AttributesConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The latest metrics of an account, as health-service told them. Written by {@link PlanMeasureStore} alone. */
@Entity
@Immutable
@Table(name = "account_metrics")
class AccountMetrics {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Convert(converter = AttributesConverter.class)
    private Map<String, Object> metrics;

    @Column(name = "computed_at")
    private Instant computedAt;

    /** For Hibernate. */
    protected AccountMetrics() {}

    Map<String, Object> metrics() {
        return metrics;
    }

    Instant computedAt() {
        return computedAt;
    }
}
