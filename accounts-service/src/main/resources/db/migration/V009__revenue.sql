CREATE TABLE revenue_movements (
    id           uuid           NOT NULL,
    account_id   uuid           NOT NULL,
    kind         text           NOT NULL,
    effective_on date           NOT NULL,
    currency     text           NOT NULL,
    amount       numeric(19, 4) NOT NULL,
    reason       text,
    corrects     uuid,
    reversal     boolean        NOT NULL DEFAULT false,
    recorded_by  text           NOT NULL,
    recorded_at  timestamptz    NOT NULL,

    CONSTRAINT pk_revenue_movements PRIMARY KEY (account_id, id),
    CONSTRAINT fk_revenue_movements_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT ck_revenue_movements_kind CHECK (kind IN ('NEW', 'EXPANSION', 'CONTRACTION', 'CHURN', 'REACTIVATION',
                                                         'CURRENCY_CHANGE')),
    CONSTRAINT ck_revenue_movements_amount CHECK (amount <> 0),
    CONSTRAINT ck_revenue_movements_reversal CHECK (NOT reversal OR corrects IS NOT NULL)
);

CREATE INDEX ix_revenue_movements_effective_on ON revenue_movements (effective_on);

-- A movement is taken back once.
CREATE UNIQUE INDEX uq_revenue_movements_reversal ON revenue_movements (account_id, corrects) WHERE reversal;

-- What is known of the accounts that are there: they have their revenue since they began.
INSERT INTO revenue_movements (id, account_id, kind, effective_on, currency, amount, recorded_by, recorded_at)
SELECT uuidv7(), id, 'NEW', least(coalesce(started_on, created_at::date), created_at::date), mrr_currency, mrr_amount,
       'system', created_at
  FROM accounts WHERE mrr_amount > 0 AND stage <> 'CHURNED';

CREATE TABLE exchange_rates (
    currency   text            NOT NULL,
    valid_from date            NOT NULL,
    rate       numeric(20, 10) NOT NULL,
    version    bigint          NOT NULL,

    CONSTRAINT pk_exchange_rates PRIMARY KEY (currency, valid_from),
    CONSTRAINT ck_exchange_rates_rate CHECK (rate > 0)
);

CREATE TABLE revenue_settings (
    id                 smallint NOT NULL,
    reporting_currency text     NOT NULL,
    version            bigint   NOT NULL,

    CONSTRAINT pk_revenue_settings PRIMARY KEY (id),
    CONSTRAINT ck_revenue_settings_one CHECK (id = 1)
);

INSERT INTO revenue_settings (id, reporting_currency, version) VALUES (1, 'USD', 1);

SELECT audit('exchange_rates', 'exchangeRate', 'currency', '');
SELECT audit('revenue_settings', 'revenueSettings', 'id', '');
