CREATE TABLE runs (
    id               uuid        NOT NULL,
    account_id       uuid        NOT NULL,
    playbook_key     text        NOT NULL,
    playbook_name    text        NOT NULL,
    playbook_version integer     NOT NULL,
    status           text        NOT NULL,
    started_by       text        NOT NULL,
    started_at       timestamptz NOT NULL,
    ended_at         timestamptz,
    due_at           timestamptz,
    leased_by        text,
    lease_until      timestamptz,
    attempts         integer     NOT NULL DEFAULT 0,
    traceparent      text,
    row_version      bigint      NOT NULL,
    CONSTRAINT pk_runs PRIMARY KEY (id),
    CONSTRAINT fk_runs_account FOREIGN KEY (account_id) REFERENCES known_accounts (id),
    CONSTRAINT fk_runs_playbook FOREIGN KEY (playbook_key, playbook_version)
        REFERENCES playbook_versions (playbook_key, version),
    CONSTRAINT ck_runs_status CHECK (status IN ('ACTIVE', 'GOAL_REACHED', 'COMPLETED', 'CANCELLED', 'FAILED')),
    CONSTRAINT ck_runs_ended CHECK ((status = 'ACTIVE') = (ended_at IS NULL))
);

-- While an account has an active run of a playbook, there is no second one.
CREATE UNIQUE INDEX uq_runs_active ON runs (account_id, playbook_key) WHERE status = 'ACTIVE';
CREATE INDEX ix_runs_due ON runs (due_at) WHERE status = 'ACTIVE' AND due_at IS NOT NULL;
CREATE INDEX ix_runs_account ON runs (account_id, id DESC);

CREATE TABLE run_steps (
    id         uuid    NOT NULL,
    run_id     uuid    NOT NULL,
    position   integer NOT NULL,
    step_key   text    NOT NULL,
    name       text    NOT NULL,
    kind       text    NOT NULL,
    status     text    NOT NULL,
    due_at     timestamptz,
    timeout_at timestamptz,
    done_at    timestamptz,
    detail     text,
    CONSTRAINT pk_run_steps PRIMARY KEY (id),
    CONSTRAINT uq_run_steps_position UNIQUE (run_id, position),
    CONSTRAINT fk_run_steps_run FOREIGN KEY (run_id) REFERENCES runs (id),
    CONSTRAINT uq_run_steps_key UNIQUE (run_id, step_key),
    CONSTRAINT ck_run_steps_status CHECK (status IN ('PENDING', 'WAITING', 'DONE', 'SKIPPED', 'FAILED', 'CANCELLED'))
);
