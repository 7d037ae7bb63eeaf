package io.steward.accounts.journey;

import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.contracts.accounts.StageCause;
import io.steward.platform.identifiers.Identifiers;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An account came into a stage. Rows are only ever added. */
@Entity
@Table(name = "stage_changes")
public class StageChange {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_stage", updatable = false)
    private Stage from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_stage", updatable = false)
    private Stage to;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StageCause cause;

    @Column(updatable = false)
    private String reason;

    @Column(name = "changed_by", updatable = false)
    private String by;

    @Column(name = "changed_at", updatable = false)
    private Instant at;

    /** The account whose stage it was before that was merged into this one; null where it was this one's. */
    @Column(name = "merged_from", insertable = false, updatable = false)
    private UUID mergedFrom;

    /** For Hibernate. */
    protected StageChange() {}

    /**
     * A change that is not recorded yet.
     *
     * @param from null for a new account
     */
    public StageChange(UUID accountId, Stage from, Stage to, Instant at) {
        this.id = Identifiers.next();
        this.accountId = accountId;
        this.from = from;
        this.to = to;
        this.at = at;
        this.cause = from == null ? StageCause.CREATED : StageCause.STATED;
    }

    /** Tells who made it. */
    public StageChange madeBy(String user) {
        by = user;
        return this;
    }

    /** Tells that it was a move of its own, and why; null where nobody said so. */
    public StageChange movedBecause(String why) {
        cause = StageCause.MOVED;
        reason = why;
        return this;
    }

    static StageChange of(Row row) {
        StageChange change = new StageChange();
        change.id = row.getUUID("id");
        change.accountId = row.getUUID("account_id");
        change.from = row.getString("from_stage") == null ? null : Stage.valueOf(row.getString("from_stage"));
        change.to = Stage.valueOf(row.getString("to_stage"));
        change.cause = StageCause.valueOf(row.getString("cause"));
        change.reason = row.getString("reason");
        change.by = row.getString("changed_by");
        change.at = row.getOffsetDateTime("changed_at").toInstant();
        return change;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    Stage from() {
        return from;
    }

    Stage to() {
        return to;
    }

    StageCause cause() {
        return cause;
    }

    String reason() {
        return reason;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }
}
