CREATE TABLE ownership_settings (
    id                     smallint  NOT NULL,
    automatic              boolean   NOT NULL,

    -- How much of a person's time an account takes: the weight of the highest bound that its revenue reaches, times the
    -- factor of the highest bound that its score reaches. One is an ordinary account.
    revenue_from           numeric[] NOT NULL,
    revenue_weights        numeric[] NOT NULL,
    unknown_revenue_weight numeric   NOT NULL,
    score_from             numeric[] NOT NULL,
    risk_factors           numeric[] NOT NULL,
    unknown_risk_factor    numeric   NOT NULL,

    default_capacity       integer   NOT NULL,
    even_within_percent    integer   NOT NULL,
    rules                  jsonb     NOT NULL,
    version                bigint    NOT NULL,

    CONSTRAINT pk_ownership_settings PRIMARY KEY (id),
    CONSTRAINT ck_ownership_settings_one CHECK (id = 1),
    CONSTRAINT ck_ownership_settings_revenue CHECK (cardinality(revenue_from) = cardinality(revenue_weights)),
    CONSTRAINT ck_ownership_settings_score CHECK (cardinality(score_from) = cardinality(risk_factors))
);

INSERT INTO ownership_settings (id, automatic, revenue_from, revenue_weights, unknown_revenue_weight, score_from,
                                risk_factors, unknown_risk_factor, default_capacity, even_within_percent, rules, version)
VALUES (1, false, '{0,500,2000,10000}', '{0.5,1,2,4}', 1, '{0,40,60}', '{2,1.5,1}', 1, 50, 5, '[]', 1);

SELECT audit('ownership_settings', 'ownershipSettings', 'id', '');

-- What each account of a customer weighs on a day. One query, so that its conditions reach the indexes of the accounts.
CREATE FUNCTION account_weights(today date)
RETURNS TABLE (account_id uuid, owner text, mrr numeric, without_rate boolean, weight numeric, in_renewal boolean,
               open_tasks integer, at_risk boolean)
LANGUAGE sql STABLE AS $$
    SELECT account.id, account.owner, money.amount, account.mrr_amount > 0 AND money.amount IS NULL,
           coalesce(settings.revenue_weights[width_bucket(money.amount, settings.revenue_from)],
                    settings.unknown_revenue_weight)
               * coalesce(settings.risk_factors[width_bucket(account.score::numeric, settings.score_from)],
                          settings.unknown_risk_factor),
           account.stage = 'RENEWAL', account.open_tasks, account.at_risk_since IS NOT NULL
      FROM accounts AS account
     CROSS JOIN ownership_settings AS settings
     CROSS JOIN revenue_settings AS revenue
      LEFT JOIN (SELECT DISTINCT ON (currency) currency, rate
                   FROM exchange_rates
                  ORDER BY currency, valid_from <= today DESC,
                           CASE WHEN valid_from <= today THEN today - valid_from ELSE valid_from - today END) AS dated
        ON dated.currency = account.mrr_currency
     CROSS JOIN LATERAL (
           SELECT CASE WHEN account.mrr_currency = revenue.reporting_currency THEN account.mrr_amount
                       ELSE account.mrr_amount * dated.rate END AS amount) AS money
     WHERE account.archived_at IS NULL AND account.stage <> 'CHURNED'
$$;

CREATE INDEX ix_accounts_without_owner ON accounts (id)
 WHERE owner IS NULL AND archived_at IS NULL AND stage <> 'CHURNED';

-- Why an account has found nobody yet, and when it is tried again.
CREATE TABLE owner_assignment_holds (
    account_id uuid        NOT NULL,
    reason     text        NOT NULL,
    pool       text,
    since      timestamptz NOT NULL,
    retry_at   timestamptz NOT NULL,

    CONSTRAINT pk_owner_assignment_holds PRIMARY KEY (account_id),
    CONSTRAINT fk_owner_assignment_holds_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
    CONSTRAINT ck_owner_assignment_holds_reason CHECK (reason IN ('NO_POOL', 'NOBODY_IN_POOL', 'POOL_IS_FULL'))
);
