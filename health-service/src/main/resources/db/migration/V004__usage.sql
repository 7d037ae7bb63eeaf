-- Usage by account and day in UTC. The account leads every key, so that the tables can be sharded by it.
CREATE TABLE usage_days (
    account_id uuid        NOT NULL,
    day        date        NOT NULL,
    events     bigint      NOT NULL,
    last_at    timestamptz NOT NULL,
    CONSTRAINT pk_usage_days PRIMARY KEY (account_id, day)
);

CREATE TABLE usage_event_days (
    account_id uuid        NOT NULL,
    name       text        NOT NULL,
    day        date        NOT NULL,
    events     bigint      NOT NULL,
    last_at    timestamptz NOT NULL,
    CONSTRAINT pk_usage_event_days PRIMARY KEY (account_id, name, day)
);

CREATE TABLE usage_user_days (
    account_id uuid NOT NULL,
    day        date NOT NULL,
    end_user   text NOT NULL,
    CONSTRAINT pk_usage_user_days PRIMARY KEY (account_id, day, end_user)
);
