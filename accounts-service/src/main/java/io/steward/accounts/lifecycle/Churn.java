package io.steward.accounts.lifecycle;

import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.ChurnReason;
import io.steward.platform.contracts.accounts.ChurnView;
import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A customer left, and perhaps came back. */
@Entity
@Table(name = "churns")
class Churn {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "churned_on")
    private LocalDate churnedOn;

    @Enumerated(EnumType.STRING)
    private ChurnReason reason;

    @Column(name = "bad_fit")
    private boolean badFit;

    private String note;

    @Column(name = "mrr_amount", updatable = false)
    private BigDecimal mrrAmount;

    @Column(name = "mrr_currency", updatable = false)
    private String mrrCurrency;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "reactivated_on")
    private LocalDate reactivatedOn;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected Churn() {}

    /** @param lost the revenue that left with it; null where unknown */
    Churn(UUID accountId, RecordChurnRequest request, LocalDate on, Money lost, String by, Instant at) {
        this.id = Identifiers.next();
        this.accountId = accountId;
        this.churnedOn = on;
        this.reason = request.reason();
        this.badFit = request.isBadFit();
        this.note = request.note() == null ? null : request.note().strip();
        this.mrrAmount = lost == null ? null : lost.amount();
        this.mrrCurrency = lost == null ? null : lost.currency();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void end(LocalDate on) {
        reactivatedOn = on.isBefore(churnedOn) ? churnedOn : on;
    }

    LocalDate churnedOn() {
        return churnedOn;
    }

    ChurnView view() {
        Money lost = mrrAmount == null ? null : new Money(Amounts.shortest(mrrAmount), mrrCurrency);
        return new ChurnView(
                id, accountId, churnedOn, reason, badFit, note, lost, recordedBy, recordedAt, reactivatedOn);
    }
}
