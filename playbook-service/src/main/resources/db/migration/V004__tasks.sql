CREATE TABLE tasks (
    id           uuid        NOT NULL,
    account_id   uuid        NOT NULL,
    run_id       uuid,
    step_key     text,
    title        text        NOT NULL,
    description  text,
    checklist    text[]      NOT NULL,
    owner        text        NOT NULL,
    status       text        NOT NULL,
    due_at       timestamptz NOT NULL,
    overdue      boolean     NOT NULL,
    created_at   timestamptz NOT NULL,
    completed_at timestamptz,
    completed_by text,
    outcome      text,
    row_version  bigint      NOT NULL,
    CONSTRAINT pk_tasks PRIMARY KEY (id),
    CONSTRAINT fk_tasks_account FOREIGN KEY (account_id) REFERENCES known_accounts (id),
    CONSTRAINT fk_tasks_run FOREIGN KEY (run_id) REFERENCES runs (id),
    CONSTRAINT uq_tasks_run_step UNIQUE (run_id, step_key),
    CONSTRAINT ck_tasks_status CHECK (status IN ('OPEN', 'DONE', 'CANCELLED'))
);

CREATE INDEX ix_tasks_account ON tasks (account_id, id DESC);
CREATE INDEX ix_tasks_list ON tasks (due_at, id);
CREATE INDEX ix_tasks_owner_open ON tasks (owner, due_at, id) WHERE status = 'OPEN';
CREATE INDEX ix_tasks_to_become_overdue ON tasks (due_at) WHERE status = 'OPEN' AND NOT overdue;
