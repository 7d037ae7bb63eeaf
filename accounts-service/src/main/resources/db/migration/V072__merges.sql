-- What was merged, and into what. Chains are not kept: whatever was merged into something that is merged in its turn
-- leads to the last. The key of what was merged stands for what it was merged into.
CREATE TABLE merged_accounts (
    id          uuid        NOT NULL,
    external_id text        NOT NULL,
    into_id     uuid        NOT NULL,
    reason      text,
    moved       jsonb       NOT NULL,
    merged_by   text        NOT NULL,
    merged_at   timestamptz NOT NULL,

    CONSTRAINT pk_merged_accounts PRIMARY KEY (id),
    CONSTRAINT uq_merged_accounts_external_id UNIQUE (external_id),
    CONSTRAINT fk_merged_accounts_into FOREIGN KEY (into_id) REFERENCES accounts (id),
    CONSTRAINT ck_merged_accounts_reason CHECK (char_length(reason) BETWEEN 1 AND 1000)
);

CREATE INDEX ix_merged_accounts_into ON merged_accounts (into_id, id);

-- Without a key where the other contact has it already.
CREATE TABLE merged_contacts (
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    external_id text,
    into_id     uuid        NOT NULL,
    merged_by   text        NOT NULL,
    merged_at   timestamptz NOT NULL,

    CONSTRAINT pk_merged_contacts PRIMARY KEY (id),
    CONSTRAINT uq_merged_contacts_external_id UNIQUE (account_id, external_id),
    CONSTRAINT fk_merged_contacts_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT fk_merged_contacts_into FOREIGN KEY (into_id) REFERENCES contacts (id) ON DELETE CASCADE
);

CREATE INDEX ix_merged_contacts_into ON merged_contacts (into_id);

-- A key that stands for something else makes nothing new, not even where it is stated while the merge is under way: a
-- trigger after the statement sees what was committed while the statement waited.
CREATE FUNCTION refuse_merged_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM created JOIN merged_accounts USING (external_id)) THEN
        RAISE EXCEPTION 'duplicate key value violates unique constraint "uq_accounts_external_id"'
              USING ERRCODE = 'unique_violation', CONSTRAINT = 'uq_accounts_external_id', TABLE = 'accounts';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER accounts_refuse_merged AFTER INSERT ON accounts REFERENCING NEW TABLE AS created
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_merged_account();

CREATE FUNCTION refuse_merged_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM created JOIN merged_contacts USING (account_id, external_id)) THEN
        RAISE EXCEPTION 'duplicate key value violates unique constraint "uq_contacts_external_id"'
              USING ERRCODE = 'unique_violation', CONSTRAINT = 'uq_contacts_external_id', TABLE = 'contacts';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER contacts_refuse_merged AFTER INSERT ON contacts REFERENCING NEW TABLE AS created
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_merged_contact();

-- The stages of an account that was merged away are kept, and are no part of the other's journey.
ALTER TABLE stage_changes ADD COLUMN merged_from uuid;

-- What was done to what was merged into an account is asked for with it.
CREATE OR REPLACE FUNCTION audit_accounts(asked uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    SELECT array_append(ARRAY(SELECT id FROM merged_accounts WHERE into_id = asked), asked)
$$;
