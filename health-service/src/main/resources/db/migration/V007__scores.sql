-- Accounts whose metrics may have changed; the scorer takes them in batches.
CREATE TABLE dirty_accounts (
    account_id      uuid        NOT NULL,
    marked_at       timestamptz NOT NULL,
    history_changed boolean     NOT NULL DEFAULT false,
    traceparent     text,
    CONSTRAINT pk_dirty_accounts PRIMARY KEY (account_id)
);
CREATE INDEX ix_dirty_accounts_marked_at ON dirty_accounts (marked_at);

-- Accounts whose score history must be computed again from a day on.
CREATE TABLE history_backlog (
    account_id      uuid        NOT NULL,
    from_day        date        NOT NULL,
    first_marked_at timestamptz NOT NULL,
    marked_at       timestamptz NOT NULL,
    revision        bigint      NOT NULL DEFAULT 1,
    claimed_until   timestamptz,
    CONSTRAINT pk_history_backlog PRIMARY KEY (account_id)
);
CREATE INDEX ix_history_backlog_marked_at ON history_backlog (marked_at);

-- One wide row per account, as of one day; the explanation of a score is made of it when it is read.
CREATE TABLE account_metrics (
    account_id                    uuid NOT NULL,
    as_of                         date NOT NULL,
    last_used_at                  timestamptz,
    days_since_last_use           int,
    last_login_at                 timestamptz,
    days_since_last_login         int,
    active_days_7                 int,
    active_days_30                int,
    active_users_7                int,
    events_7                      bigint,
    usage_change_percent          int,
    core_features_used_30         int,
    core_features_defined         int,
    key_actions                   bigint,
    tickets_open                  int,
    escalations_open              int,
    tickets_positive_90           int,
    tickets_negative_90           int,
    tickets_90                    int,
    invoice_state                 text,
    days_since_last_two_way_touch int,
    ever_touched                  boolean,
    nps                           int,
    computed_at                   timestamptz NOT NULL,
    CONSTRAINT pk_account_metrics PRIMARY KEY (account_id)
);
CREATE INDEX ix_account_metrics_as_of ON account_metrics (as_of);

CREATE TABLE account_health (
    account_id        uuid          NOT NULL,
    scorecard_key     text          NOT NULL,
    scorecard_version int           NOT NULL,
    score             smallint,
    band              text          NOT NULL,
    coverage          numeric(5, 4) NOT NULL,
    points            smallint[]    NOT NULL,
    trend_7           smallint,
    trend_30          smallint,
    trend_90          smallint,
    band_since        timestamptz   NOT NULL,
    CONSTRAINT pk_account_health PRIMARY KEY (account_id),
    CONSTRAINT ck_account_health_score CHECK (score BETWEEN 0 AND 100)
);

-- The score at the end of each day; the row of today changes until the day is over.
CREATE TABLE score_history (
    account_id uuid          NOT NULL,
    day        date          NOT NULL,
    score      smallint,
    band       text          NOT NULL,
    coverage   numeric(5, 4) NOT NULL,
    points     smallint[]    NOT NULL,
    CONSTRAINT pk_score_history PRIMARY KEY (account_id, day)
);
