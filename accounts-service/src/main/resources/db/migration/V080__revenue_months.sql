-- The ledger by account, month and currency, so that figures over years read one short row where movements are many.
-- It follows from revenue_movements alone: triggers keep it whichever way a movement comes or an account is merged.
-- An amount is null where there was no movement of the kind. "mixed" tells that the account moved in several currencies
-- in that month: what counts as expansion then depends on the rates.
CREATE TABLE revenue_months (
    account_id  uuid     NOT NULL,
    month       date     NOT NULL,
    currency    text     NOT NULL,
    net         numeric  NOT NULL,
    begun       numeric,
    back        numeric,
    expansion   numeric,
    contraction numeric,
    churn       numeric,
    change      numeric,
    accounts    integer  NOT NULL,
    mixed       boolean  NOT NULL,

    CONSTRAINT pk_revenue_months PRIMARY KEY (account_id, month, currency)
);

-- The sign of an amount tells for the kinds that begin or end revenue whether there is an account more or less, for
-- their reversals too.
CREATE VIEW revenue_by_month AS
SELECT account_id, date_trunc('month', effective_on)::date AS month, currency, sum(amount) AS net,
       sum(amount) FILTER (WHERE kind = 'NEW') AS begun,
       sum(amount) FILTER (WHERE kind = 'REACTIVATION') AS back,
       sum(amount) FILTER (WHERE kind = 'EXPANSION') AS expansion,
       sum(amount) FILTER (WHERE kind = 'CONTRACTION') AS contraction,
       sum(amount) FILTER (WHERE kind = 'CHURN') AS churn,
       sum(amount) FILTER (WHERE kind = 'CURRENCY_CHANGE') AS change,
       coalesce(sum(sign(amount)) FILTER (WHERE kind NOT IN ('EXPANSION', 'CONTRACTION')), 0)::integer AS accounts
  FROM revenue_movements
 GROUP BY 1, 2, 3;

CREATE FUNCTION write_revenue_months(account_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM revenue_months WHERE account_id = ANY (account_ids);
    INSERT INTO revenue_months
    SELECT account_id, month, currency, net, begun, back, expansion, contraction, churn, change, accounts,
           count(*) OVER (PARTITION BY account_id, month) > 1
      FROM revenue_by_month WHERE account_id = ANY (account_ids);
END
$$;

CREATE FUNCTION revenue_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM write_revenue_months(array_agg(DISTINCT account_id)) FROM moved HAVING count(*) > 0;
    RETURN NULL;
END
$$;

CREATE FUNCTION revenue_reattached() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM write_revenue_months(array_agg(DISTINCT account_id))
       FROM (SELECT account_id FROM moved UNION ALL SELECT account_id FROM was) AS touched HAVING count(*) > 0;
    RETURN NULL;
END
$$;

CREATE TRIGGER revenue_months_added AFTER INSERT ON revenue_movements REFERENCING NEW TABLE AS moved
    FOR EACH STATEMENT EXECUTE FUNCTION revenue_moved();
CREATE TRIGGER revenue_months_removed AFTER DELETE ON revenue_movements REFERENCING OLD TABLE AS moved
    FOR EACH STATEMENT EXECUTE FUNCTION revenue_moved();
CREATE TRIGGER revenue_months_changed AFTER UPDATE ON revenue_movements REFERENCING OLD TABLE AS was NEW TABLE AS moved
    FOR EACH STATEMENT EXECUTE FUNCTION revenue_reattached();

INSERT INTO revenue_months
SELECT account_id, month, currency, net, begun, back, expansion, contraction, churn, change, accounts,
       count(*) OVER (PARTITION BY account_id, month) > 1
  FROM revenue_by_month;

-- What figures are grouped by, without reading whole accounts.
CREATE INDEX ix_accounts_grouping ON accounts (id) INCLUDE (segment, owner, started_on, created_at);
