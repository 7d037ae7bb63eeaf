package io.steward.playbook.account;

import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.health.HealthEvent.MetricsChanged;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import io.steward.platform.contracts.health.Metrics;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What this service knows of one account. The row begins with whichever event comes first; what is older than what is
 * known already changes nothing.
 */
@Entity
@Table(name = "known_accounts")
class KnownAccount {

    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    private AccountView account;

    @Column(name = "account_version")
    private long accountVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Metrics metrics;

    @Column(name = "metrics_at")
    private Instant metricsAt;

    private Integer score;

    private String band;

    @Column(name = "score_at")
    private Instant scoreAt;

    /** For Hibernate; rows are made by {@link AccountRepository#lock}. */
    protected KnownAccount() {}

    boolean learn(AccountView view) {
        if (view.version() <= accountVersion) {
            return false;
        }
        account = view;
        accountVersion = view.version();
        return true;
    }

    boolean learn(MetricsChanged changed) {
        if (isStale(changed.computedAt(), metricsAt)) {
            return false;
        }
        metrics = changed.metrics();
        metricsAt = changed.computedAt();
        return true;
    }

    boolean learn(ScoreChanged changed) {
        if (isStale(changed.computedAt(), scoreAt)) {
            return false;
        }
        score = changed.score();
        band = changed.band();
        scoreAt = changed.computedAt();
        return true;
    }

    AccountSnapshot snapshot() {
        return new AccountSnapshot(id, account, metrics, score, band);
    }

    private static boolean isStale(Instant computedAt, Instant known) {
        return known != null && computedAt.isBefore(known);
    }
}
