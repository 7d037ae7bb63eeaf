ALTER TABLE accounts
    ADD COLUMN parent_id uuid,
    ADD COLUMN archived_at timestamptz,
    ADD CONSTRAINT fk_accounts_parent FOREIGN KEY (parent_id) REFERENCES accounts (id),
    ADD CONSTRAINT ck_accounts_parent CHECK (parent_id <> id);

CREATE INDEX ix_accounts_parent ON accounts (parent_id, lower(name), id) WHERE parent_id IS NOT NULL;
CREATE INDEX ix_accounts_stage ON accounts (stage, lower(name), id);
CREATE INDEX ix_accounts_attributes ON accounts USING gin (attributes jsonb_path_ops);

CREATE TABLE churns (
    id             uuid        NOT NULL,
    account_id     uuid        NOT NULL,
    churned_on     date        NOT NULL,
    reason         text        NOT NULL,
    bad_fit        boolean     NOT NULL,
    note           text,
    mrr_amount     numeric(19, 4),
    mrr_currency   text,
    recorded_by    text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    reactivated_on date,
    version        bigint      NOT NULL,

    CONSTRAINT pk_churns PRIMARY KEY (id),
    CONSTRAINT fk_churns_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT ck_churns_reason CHECK (reason IN ('PRICE', 'MISSING_FEATURE', 'LOW_USAGE', 'NO_VALUE', 'COMPETITOR',
                                                  'SUPPORT', 'CHAMPION_LEFT', 'NON_PAYMENT', 'OUT_OF_BUSINESS',
                                                  'OTHER')),
    CONSTRAINT ck_churns_mrr CHECK ((mrr_amount IS NULL) = (mrr_currency IS NULL)),
    CONSTRAINT ck_churns_reactivated_on CHECK (reactivated_on >= churned_on)
);

-- An account is gone once at a time.
CREATE UNIQUE INDEX uq_churns_open ON churns (account_id) WHERE reactivated_on IS NULL;
CREATE INDEX ix_churns_account ON churns (account_id, churned_on);

CREATE TABLE attribute_definitions (
    name           text   NOT NULL,
    type           text   NOT NULL,
    allowed_values text[] NOT NULL DEFAULT '{}',
    description    text,
    version        bigint NOT NULL,

    CONSTRAINT pk_attribute_definitions PRIMARY KEY (name),
    CONSTRAINT ck_attribute_definitions_name CHECK (name ~ '^[A-Za-z][A-Za-z0-9_]{0,99}$'),
    CONSTRAINT ck_attribute_definitions_type CHECK (type IN ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE'))
);

SELECT audit('churns', 'churn');
SELECT audit('attribute_definitions', 'attributeDefinition', 'name', '');
