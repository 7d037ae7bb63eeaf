CREATE TABLE tickets (
    external_id text        NOT NULL,
    account_id  uuid        NOT NULL,
    status      text        NOT NULL,
    sentiment   text        NOT NULL,
    severity    text        NOT NULL,
    escalated   boolean     NOT NULL,
    opened_at   timestamptz NOT NULL,
    solved_at   timestamptz,
    CONSTRAINT pk_tickets PRIMARY KEY (external_id),
    CONSTRAINT ck_tickets_solved CHECK ((status = 'SOLVED') = (solved_at IS NOT NULL))
);
CREATE INDEX ix_tickets_account_id_opened_at ON tickets (account_id, opened_at);

CREATE TABLE invoices (
    external_id text           NOT NULL,
    account_id  uuid           NOT NULL,
    state       text           NOT NULL,
    amount      numeric(19, 4),
    currency    text,
    due_on      date           NOT NULL,
    changed_at  timestamptz    NOT NULL,
    CONSTRAINT pk_invoices PRIMARY KEY (external_id)
);
CREATE INDEX ix_invoices_account_id_due_on ON invoices (account_id, due_on DESC);

-- Each state that an invoice went through, so that the score of a past day sees the state of that day.
CREATE TABLE invoice_states (
    external_id text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    state       text        NOT NULL,
    CONSTRAINT pk_invoice_states PRIMARY KEY (external_id, changed_at)
);

CREATE TABLE touchpoints (
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    kind        text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    CONSTRAINT pk_touchpoints PRIMARY KEY (id)
);
CREATE INDEX ix_touchpoints_account_id_occurred_at ON touchpoints (account_id, occurred_at);
CREATE INDEX ix_touchpoints_two_way ON touchpoints (account_id, occurred_at DESC) WHERE kind <> 'MESSAGE_SENT';

CREATE TABLE survey_answers (
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    kind        text        NOT NULL,
    score       smallint    NOT NULL,
    answered_at timestamptz NOT NULL,
    CONSTRAINT pk_survey_answers PRIMARY KEY (id)
);
CREATE INDEX ix_survey_answers_account_id_kind_answered_at ON survey_answers (account_id, kind, answered_at DESC);
