-- What this service knows of accounts, fed by events; a row may begin with metrics, before the account's own event.
CREATE TABLE known_accounts (
    id              uuid   NOT NULL,
    account         jsonb,
    account_version bigint NOT NULL DEFAULT -1,
    metrics         jsonb,
    metrics_at      timestamptz,
    score           integer,
    band            text,
    score_at        timestamptz,
    CONSTRAINT pk_known_accounts PRIMARY KEY (id)
);

CREATE TABLE known_contacts (
    id         uuid   NOT NULL,
    account_id uuid   NOT NULL,
    roles      text[] NOT NULL,
    CONSTRAINT pk_known_contacts PRIMARY KEY (id)
);

CREATE INDEX ix_known_contacts_account ON known_contacts (account_id, id);
