-- Who works there is part of what an account is found by: one text, one index, one condition. A contact that changes
-- rewrites its account's text; that is no change of the account and leaves its version alone.
ALTER TABLE accounts ADD COLUMN contacts_text text NOT NULL DEFAULT '';
ALTER TABLE accounts DROP COLUMN search_text;
ALTER TABLE accounts ADD COLUMN search_text text GENERATED ALWAYS AS
    (lower(name || E'\n' || coalesce(domain, '') || E'\n' || external_id || E'\n' || contacts_text)) STORED;
CREATE INDEX ix_accounts_search_text ON accounts USING gin (search_text gin_trgm_ops);
CREATE INDEX ix_accounts_plan ON accounts (plan, lower(name), id);

CREATE FUNCTION write_contacts_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE accounts
       SET contacts_text = found.text
      FROM (SELECT touched.account_id AS id, coalesce(string_agg(found.line, E'\n' ORDER BY found.line), '') AS text
              FROM (SELECT DISTINCT account_id FROM changed) AS touched
              LEFT JOIN LATERAL (SELECT concat_ws(' ', name, email) AS line FROM contacts
                                  WHERE contacts.account_id = touched.account_id ORDER BY id LIMIT 200) AS found ON true
             GROUP BY touched.account_id) AS found
     WHERE accounts.id = found.id AND accounts.contacts_text <> found.text;
    RETURN NULL;
END
$$;

CREATE TRIGGER contacts_text_added AFTER INSERT ON contacts REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_contacts_text();
CREATE TRIGGER contacts_text_changed AFTER UPDATE ON contacts REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_contacts_text();
CREATE TRIGGER contacts_text_removed AFTER DELETE ON contacts REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION write_contacts_text();

UPDATE accounts
   SET contacts_text = found.text
  FROM (SELECT account_id, string_agg(concat_ws(' ', name, email), E'\n' ORDER BY id) AS text
          FROM contacts GROUP BY account_id) AS found
 WHERE accounts.id = found.account_id;
