-- One row for one message to one recipient on one channel.
CREATE TABLE messages (
    id            uuid        NOT NULL,
    account_id    uuid        NOT NULL,
    request_key   text        NOT NULL,
    channel       text        NOT NULL,
    contact_id    uuid,
    username      text,
    category      text        NOT NULL,
    transactional boolean     NOT NULL,
    template      text        NOT NULL,
    variables     jsonb       NOT NULL,
    subject       text,
    state         text        NOT NULL,
    attempts      integer     NOT NULL DEFAULT 0,
    -- When the row wants attention: the next try of a pending one, the end of the lease of one in work.
    due_at        timestamptz,
    lease_token   uuid,
    reason        text,
    run_id        uuid,
    step_key      text,
    requested_at  timestamptz NOT NULL,
    sent_at       timestamptz,
    -- The trace of the request, so that the sending minutes or days later continues it.
    traceparent   text,
    version       bigint      NOT NULL DEFAULT 0,
    CONSTRAINT pk_messages PRIMARY KEY (id),
    -- Exactly one message for a key and a recipient, whichever event carries the key.
    CONSTRAINT uq_messages_request_recipient
        UNIQUE NULLS NOT DISTINCT (request_key, channel, contact_id, username),
    CONSTRAINT ck_messages_state CHECK (
        state IN ('PENDING', 'CLAIMED', 'SUBMITTING', 'SENT', 'DROPPED', 'FAILED', 'UNCERTAIN')),
    CONSTRAINT ck_messages_due CHECK ((state IN ('PENDING', 'CLAIMED', 'SUBMITTING')) = (due_at IS NOT NULL)),
    CONSTRAINT ck_messages_lease CHECK ((state IN ('CLAIMED', 'SUBMITTING')) = (lease_token IS NOT NULL)),
    CONSTRAINT ck_messages_reason CHECK (state NOT IN ('DROPPED', 'FAILED', 'UNCERTAIN') OR reason IS NOT NULL),
    CONSTRAINT ck_messages_sent CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);

CREATE INDEX ix_messages_account ON messages (account_id, id DESC);
CREATE INDEX ix_messages_due ON messages (channel, due_at) WHERE state IN ('PENDING', 'CLAIMED', 'SUBMITTING');
