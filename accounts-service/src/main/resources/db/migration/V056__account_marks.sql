-- Rules are looked at again where something has changed. Each duty that is switched on gets a mark of every account whose
-- content, health, or milestones changed, in the transaction of the change, whichever way it came. Marks are only ever
-- added and taken, so that who marks and who takes never wait for each other; an account may be marked several times.
CREATE TABLE account_mark_duties (
    duty        text    NOT NULL,
    switched_on boolean NOT NULL,

    CONSTRAINT pk_account_mark_duties PRIMARY KEY (duty)
);

CREATE TABLE account_marks (
    id         bigint GENERATED ALWAYS AS IDENTITY,
    duty       text   NOT NULL,
    account_id uuid   NOT NULL,

    CONSTRAINT pk_account_marks PRIMARY KEY (duty, id)
);

CREATE FUNCTION mark_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM account_mark_duties WHERE switched_on) THEN
        RETURN NULL;
    END IF;
    INSERT INTO account_marks (duty, account_id)
    SELECT duties.duty, changed.id FROM account_mark_duties AS duties CROSS JOIN changed WHERE duties.switched_on;
    RETURN NULL;
END
$$;

-- What events feed is part of it only where rules may ask for it.
CREATE FUNCTION mark_changed_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM account_mark_duties WHERE switched_on) THEN
        RETURN NULL;
    END IF;
    INSERT INTO account_marks (duty, account_id)
    SELECT duties.duty, changed.id
      FROM account_mark_duties AS duties
     CROSS JOIN changed
      JOIN former ON former.id = changed.id
     WHERE duties.switched_on
       AND (former.version, former.score, former.band) IS DISTINCT FROM (changed.version, changed.score, changed.band);
    RETURN NULL;
END
$$;

CREATE FUNCTION mark_accounts_of_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO account_marks (duty, account_id)
    SELECT DISTINCT duties.duty, changed.account_id
      FROM account_mark_duties AS duties CROSS JOIN changed WHERE duties.switched_on;
    RETURN NULL;
END
$$;

CREATE TRIGGER account_marks_added AFTER INSERT ON accounts REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION mark_accounts();
CREATE TRIGGER account_marks_changed AFTER UPDATE ON accounts REFERENCING OLD TABLE AS former NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION mark_changed_accounts();

CREATE TRIGGER account_marks_added AFTER INSERT ON milestones REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION mark_accounts_of_rows();
CREATE TRIGGER account_marks_changed AFTER UPDATE ON milestones REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION mark_accounts_of_rows();
CREATE TRIGGER account_marks_removed AFTER DELETE ON milestones REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION mark_accounts_of_rows();
