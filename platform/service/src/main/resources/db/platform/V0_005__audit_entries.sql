CREATE TABLE audit_entries (
    id            uuid        NOT NULL DEFAULT uuidv7(),
    recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor         text        NOT NULL,
    aggregate     text        NOT NULL,
    aggregate_key text        NOT NULL,
    account_id    uuid,
    action        text        NOT NULL,

    -- For each field {"before": …, "after": …}. Empty for what was created: its content is that of today, read back
    -- through the changes since. For what was removed: all of it, as "before".
    changes       jsonb       NOT NULL DEFAULT '{}',

    CONSTRAINT pk_audit_entries PRIMARY KEY (id),
    CONSTRAINT ck_audit_entries_action CHECK (action IN ('CREATED', 'CHANGED', 'REMOVED'))
);

CREATE INDEX ix_audit_entries_account ON audit_entries (account_id, id) WHERE account_id IS NOT NULL;
CREATE INDEX ix_audit_entries_aggregate ON audit_entries (aggregate, aggregate_key, id) WHERE account_id IS NULL;

-- Who acts in this transaction: told by the service at its begin; the service itself where no person asked for it.
CREATE FUNCTION audit_actor() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(current_setting('steward.actor', true), ''), 'system')
$$;

-- What differs between two rows, field by field; of JSON objects, entry by entry. Version and time of a change are no
-- change, and a generated column repeats others.
CREATE FUNCTION audit_difference(before_row jsonb, after_row jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    WITH fields AS (
        SELECT key, before_row -> key AS before, value AS after
          FROM jsonb_each(after_row)
         WHERE value IS DISTINCT FROM before_row -> key AND key NOT IN ('version', 'updated_at', 'search_text')
    ), differences AS (
        SELECT key, before, after FROM fields
         WHERE jsonb_typeof(before) IS DISTINCT FROM 'object' OR jsonb_typeof(after) IS DISTINCT FROM 'object'
         UNION ALL
        SELECT fields.key || '/' || entry.key, before -> entry.key, after -> entry.key
          FROM fields, LATERAL (SELECT jsonb_object_keys(before) UNION SELECT jsonb_object_keys(after)) AS entry (key)
         WHERE jsonb_typeof(before) = 'object' AND jsonb_typeof(after) = 'object'
           AND before -> entry.key IS DISTINCT FROM after -> entry.key
    )
    SELECT coalesce(jsonb_object_agg(key, jsonb_build_object('before', before, 'after', after)), '{}')
      FROM differences
$$;

-- Arguments of the triggers: name of the aggregate, column of its key, column of its account or ''.
CREATE FUNCTION audit_created() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_entries (actor, aggregate, aggregate_key, account_id, action)
    SELECT audit_actor(), TG_ARGV[0], content ->> TG_ARGV[1], (content ->> TG_ARGV[2])::uuid, 'CREATED'
      FROM (SELECT to_jsonb(created) AS content FROM created) AS rows;
    RETURN NULL;
END
$$;

CREATE FUNCTION audit_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    after_row  jsonb := to_jsonb(NEW);
    difference jsonb := audit_difference(to_jsonb(OLD), after_row);
BEGIN
    IF difference <> '{}' THEN
        INSERT INTO audit_entries (actor, aggregate, aggregate_key, account_id, action, changes)
        VALUES (audit_actor(), TG_ARGV[0], after_row ->> TG_ARGV[1], (after_row ->> TG_ARGV[2])::uuid, 'CHANGED',
                difference);
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION audit_removed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before_row jsonb := to_jsonb(OLD);
BEGIN
    INSERT INTO audit_entries (actor, aggregate, aggregate_key, account_id, action, changes)
    SELECT audit_actor(), TG_ARGV[0], before_row ->> TG_ARGV[1], (before_row ->> TG_ARGV[2])::uuid, 'REMOVED',
           coalesce(jsonb_object_agg(key, jsonb_build_object('before', value, 'after', NULL)), '{}')
      FROM jsonb_each(before_row)
     WHERE jsonb_typeof(value) <> 'null' AND key NOT IN ('version', 'updated_at', 'search_text');
    RETURN NULL;
END
$$;

-- Has every change of a table's rows recorded from now on. The table must have a column "version" that rises with each
-- change that counts; columns that are fed by the way leave it alone, and are not recorded.
CREATE FUNCTION audit(
    audited regclass, aggregate text, key_column text DEFAULT 'id', account_column text DEFAULT 'account_id'
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    arguments text := format('(%L, %L, %L)', aggregate, key_column, account_column);
BEGIN
    EXECUTE format('CREATE TRIGGER audit_created AFTER INSERT ON %s REFERENCING NEW TABLE AS created '
                   'FOR EACH STATEMENT EXECUTE FUNCTION audit_created%s', audited, arguments);
    EXECUTE format('CREATE TRIGGER audit_changed AFTER UPDATE ON %s FOR EACH ROW '
                   'WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION audit_changed%s',
                   audited, arguments);
    EXECUTE format('CREATE TRIGGER audit_removed AFTER DELETE ON %s FOR EACH ROW EXECUTE FUNCTION audit_removed%s',
                   audited, arguments);
END
$$;
