-- A trusted extension: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE accounts (
    id                uuid           NOT NULL,
    external_id       text           NOT NULL,
    name              text           NOT NULL,
    domain            text,
    plan              text,
    segment           text,
    seats             integer,
    mrr_amount        numeric(19, 4),
    mrr_currency      text,
    started_on        date,
    renews_on         date,
    owner             text,
    stage             text           NOT NULL,
    attributes        jsonb          NOT NULL DEFAULT '{}',
    version           bigint         NOT NULL,
    created_at        timestamptz    NOT NULL,
    updated_at        timestamptz    NOT NULL,

    -- Fed by the events of other services: for filters and order alone, never part of the account's version.
    score             smallint,
    band              text           NOT NULL DEFAULT 'UNKNOWN',
    trend30           smallint,
    score_computed_at timestamptz,
    open_tasks        integer        NOT NULL DEFAULT 0,
    open_tasks_at     timestamptz,
    last_contact_at   timestamptz,

    -- The line break keeps a search from matching across two fields: none of them can hold one.
    search_text       text           GENERATED ALWAYS AS
                      (lower(name || E'\n' || coalesce(domain, '') || E'\n' || external_id)) STORED,

    CONSTRAINT pk_accounts PRIMARY KEY (id),
    CONSTRAINT uq_accounts_external_id UNIQUE (external_id),
    CONSTRAINT ck_accounts_external_id CHECK (char_length(external_id) BETWEEN 1 AND 200),
    CONSTRAINT ck_accounts_name CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT ck_accounts_owner CHECK (char_length(owner) BETWEEN 1 AND 100),
    CONSTRAINT ck_accounts_segment CHECK (segment IN ('ENTERPRISE', 'MID_MARKET', 'SMB', 'SELF_SERVE')),
    CONSTRAINT ck_accounts_stage CHECK (stage IN ('ONBOARDING', 'ADOPTION', 'VALUE_REALIZATION', 'RETENTION', 'RENEWAL',
                                                  'EXPANSION', 'ADVOCACY', 'CHURNED')),
    CONSTRAINT ck_accounts_seats CHECK (seats >= 0),
    CONSTRAINT ck_accounts_mrr CHECK (mrr_amount >= 0 AND (mrr_amount IS NULL) = (mrr_currency IS NULL)),
    CONSTRAINT ck_accounts_dates CHECK (renews_on >= started_on),
    CONSTRAINT ck_accounts_attributes CHECK (jsonb_typeof(attributes) = 'object'),
    CONSTRAINT ck_accounts_score CHECK (score BETWEEN 0 AND 100),
    CONSTRAINT ck_accounts_open_tasks CHECK (open_tasks >= 0)
);

-- One index for each order of the list. Null values come last in either direction, so an order with nulls has an index
-- for each direction, in which a value beyond all others stands for null: the keyset is then one row comparison.
CREATE INDEX ix_accounts_name ON accounts (lower(name), id);
CREATE INDEX ix_accounts_mrr_asc ON accounts (coalesce(mrr_amount, 'infinity'::numeric), id);
CREATE INDEX ix_accounts_mrr_desc ON accounts (coalesce(mrr_amount, '-infinity'::numeric), id);
CREATE INDEX ix_accounts_score_asc ON accounts (coalesce(score, '32767'::smallint), id);
CREATE INDEX ix_accounts_score_desc ON accounts (coalesce(score, '-1'::smallint), id);
CREATE INDEX ix_accounts_renews_on_asc ON accounts (coalesce(renews_on, 'infinity'::date), id);
CREATE INDEX ix_accounts_renews_on_desc ON accounts (coalesce(renews_on, '-infinity'::date), id);

-- One index for each filter, in the list's default order.
CREATE INDEX ix_accounts_segment ON accounts (segment, lower(name), id);
CREATE INDEX ix_accounts_band ON accounts (band, lower(name), id);
CREATE INDEX ix_accounts_owner ON accounts (owner, lower(name), id);
CREATE INDEX ix_accounts_search_text ON accounts USING gin (search_text gin_trgm_ops);
