CREATE TABLE idempotency_keys (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    status       integer,
    headers      text,
    body         text,
    recorded_at  timestamptz NOT NULL,
    leased_until timestamptz,
    CONSTRAINT pk_idempotency_keys PRIMARY KEY (caller, key),
    -- An answer is known, or the work is under way until its lease ends.
    CONSTRAINT ck_idempotency_keys_state CHECK ((status IS NULL) <> (leased_until IS NULL))
);

CREATE INDEX ix_idempotency_keys_recorded_at ON idempotency_keys (recorded_at);
