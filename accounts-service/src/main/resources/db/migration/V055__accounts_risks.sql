-- What is dangerous about whom we know, in the account's row: a list of accounts with a risk is then one indexed query,
-- however rare the risk is. An account begins with nobody. It is no change of the account and leaves its version alone.
ALTER TABLE accounts
    ADD COLUMN stakeholder_risks text[] NOT NULL DEFAULT '{SINGLE_THREADED,NO_CHAMPION}',
    ADD CONSTRAINT ck_accounts_stakeholder_risks
        CHECK (stakeholder_risks <@ ARRAY['SINGLE_THREADED', 'NO_CHAMPION', 'WEAK_CHAMPION']);

CREATE FUNCTION stakeholder_risks_of(account uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT array_remove(ARRAY[
               CASE WHEN count(*) <= 1 THEN 'SINGLE_THREADED' END,
               CASE WHEN count(*) FILTER (WHERE champion) = 0 THEN 'NO_CHAMPION'
                    WHEN bool_and(coalesce(strength <= 2, false)) FILTER (WHERE champion) THEN 'WEAK_CHAMPION' END], NULL)
      FROM (SELECT 'CHAMPION' = ANY (contacts.roles) AS champion, relation.strength
              FROM contacts
              LEFT JOIN stakeholder_relations AS relation ON relation.contact_id = contacts.id
             WHERE contacts.account_id = account) AS known
$$;

CREATE FUNCTION write_stakeholder_risks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE accounts
       SET stakeholder_risks = found.risks
      FROM (SELECT account_id AS id, stakeholder_risks_of(account_id) AS risks
              FROM (SELECT DISTINCT account_id FROM changed) AS touched) AS found
     WHERE accounts.id = found.id AND accounts.stakeholder_risks <> found.risks;
    RETURN NULL;
END
$$;

-- An update is told twice: a row may have left one account for another.
CREATE TRIGGER stakeholder_risks_added AFTER INSERT ON contacts REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_stakeholder_risks();
CREATE TRIGGER stakeholder_risks_before AFTER UPDATE ON contacts REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_stakeholder_risks();
CREATE TRIGGER stakeholder_risks_changed AFTER UPDATE ON contacts REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_stakeholder_risks();
CREATE TRIGGER stakeholder_risks_removed AFTER DELETE ON contacts REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_stakeholder_risks();

CREATE TRIGGER stakeholder_risks_added AFTER INSERT ON stakeholder_relations REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_stakeholder_risks();
CREATE TRIGGER stakeholder_risks_before AFTER UPDATE ON stakeholder_relations REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_stakeholder_risks();
CREATE TRIGGER stakeholder_risks_changed AFTER UPDATE ON stakeholder_relations REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_stakeholder_risks();
CREATE TRIGGER stakeholder_risks_removed AFTER DELETE ON stakeholder_relations REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_stakeholder_risks();

UPDATE accounts SET stakeholder_risks = found.risks
  FROM (SELECT account_id AS id, stakeholder_risks_of(account_id) AS risks
          FROM (SELECT DISTINCT account_id FROM contacts) AS known) AS found
 WHERE accounts.id = found.id AND accounts.stakeholder_risks <> found.risks;

CREATE INDEX ix_accounts_single_threaded ON accounts (lower(name), id)
 WHERE stakeholder_risks @> '{SINGLE_THREADED}' AND archived_at IS NULL AND stage <> 'CHURNED';
CREATE INDEX ix_accounts_no_champion ON accounts (lower(name), id)
 WHERE stakeholder_risks @> '{NO_CHAMPION}' AND archived_at IS NULL AND stage <> 'CHURNED';
CREATE INDEX ix_accounts_weak_champion ON accounts (lower(name), id)
 WHERE stakeholder_risks @> '{WEAK_CHAMPION}' AND archived_at IS NULL AND stage <> 'CHURNED';
CREATE INDEX ix_accounts_any_stakeholder_risk ON accounts (lower(name), id)
 WHERE stakeholder_risks <> '{}' AND archived_at IS NULL AND stage <> 'CHURNED';

-- Whether an account is at risk lies over its stage: told by the health score's events, since when it has been so.
ALTER TABLE accounts ADD COLUMN at_risk_since timestamptz;

UPDATE accounts SET at_risk_since = score_computed_at WHERE band IN ('AT_RISK', 'CRITICAL', 'RED');
