CREATE TABLE rebalancings (
    id                   uuid        NOT NULL,
    scope                text        NOT NULL,
    pool                 text,
    from_owner           text,
    maximum_moves        integer     NOT NULL,
    keep_in_renewal      boolean     NOT NULL,
    keep_with_open_tasks boolean     NOT NULL,
    keep_at_risk         boolean     NOT NULL,
    status               text        NOT NULL,
    requested_by         text        NOT NULL,
    requested_at         timestamptz NOT NULL,
    decided_by           text,
    decided_at           timestamptz,
    finished_at          timestamptz,
    version              bigint      NOT NULL,

    CONSTRAINT pk_rebalancings PRIMARY KEY (id),
    CONSTRAINT ck_rebalancings_scope CHECK (scope IN ('ALL', 'POOL', 'PERSON', 'WITHOUT_OWNER')),
    CONSTRAINT ck_rebalancings_pool CHECK ((scope = 'POOL') = (pool IS NOT NULL)),
    CONSTRAINT ck_rebalancings_from CHECK ((scope = 'PERSON') = (from_owner IS NOT NULL)),
    CONSTRAINT ck_rebalancings_status CHECK (status IN ('PROPOSED', 'APPLYING', 'APPLIED', 'DISMISSED'))
);

CREATE INDEX ix_rebalancings_applying ON rebalancings (decided_at, id) WHERE status = 'APPLYING';

CREATE TABLE rebalancing_people (
    rebalancing_id uuid    NOT NULL,
    username       text    NOT NULL,
    pool           text,
    capacity       numeric NOT NULL,
    load_before    numeric NOT NULL,

    CONSTRAINT pk_rebalancing_people PRIMARY KEY (rebalancing_id, username),
    CONSTRAINT fk_rebalancing_people_rebalancing
        FOREIGN KEY (rebalancing_id) REFERENCES rebalancings (id) ON DELETE CASCADE
);

CREATE TABLE rebalancing_lines (
    rebalancing_id uuid    NOT NULL,
    position       integer NOT NULL,
    account_id     uuid    NOT NULL,
    from_owner     text,
    to_owner       text,
    weight         numeric NOT NULL,
    reason         text    NOT NULL,
    status         text    NOT NULL,
    skipped        text,

    CONSTRAINT pk_rebalancing_lines PRIMARY KEY (rebalancing_id, position),
    CONSTRAINT uq_rebalancing_lines_account UNIQUE (rebalancing_id, account_id),
    CONSTRAINT fk_rebalancing_lines_rebalancing
        FOREIGN KEY (rebalancing_id) REFERENCES rebalancings (id) ON DELETE CASCADE,
    CONSTRAINT fk_rebalancing_lines_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT ck_rebalancing_lines_status
        CHECK (status IN ('PROPOSED', 'EXCLUDED', 'WITHOUT_PLACE', 'APPLIED', 'SKIPPED')),
    CONSTRAINT ck_rebalancing_lines_to CHECK ((status = 'WITHOUT_PLACE') = (to_owner IS NULL)),
    CONSTRAINT ck_rebalancing_lines_skipped CHECK ((status = 'SKIPPED') = (skipped IS NOT NULL))
);

CREATE INDEX ix_rebalancing_lines_account ON rebalancing_lines (account_id);
CREATE INDEX ix_rebalancing_lines_proposed ON rebalancing_lines (rebalancing_id, position) WHERE status = 'PROPOSED';

SELECT audit('rebalancings', 'rebalancing', 'id', '');
