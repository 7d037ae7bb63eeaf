CREATE TABLE segment_rule_drafts (
    id        smallint    NOT NULL,
    rules     jsonb       NOT NULL,
    edited_by text        NOT NULL,
    edited_at timestamptz NOT NULL,
    version   bigint      NOT NULL,

    CONSTRAINT pk_segment_rule_drafts PRIMARY KEY (id),
    CONSTRAINT ck_segment_rule_drafts_one CHECK (id = 1),
    CONSTRAINT ck_segment_rule_drafts_rules CHECK (jsonb_typeof(rules -> 'list') = 'array')
);

CREATE TABLE segment_rule_sets (
    version       integer     NOT NULL,
    rules         jsonb       NOT NULL,
    published_by  text        NOT NULL,
    published_at  timestamptz NOT NULL,
    evaluation_id uuid        NOT NULL,

    CONSTRAINT pk_segment_rule_sets PRIMARY KEY (version),
    CONSTRAINT uq_segment_rule_sets_evaluation UNIQUE (evaluation_id),
    CONSTRAINT ck_segment_rule_sets_rules CHECK (jsonb_typeof(rules -> 'list') = 'array')
);

CREATE TABLE segment_evaluations (
    id            uuid        NOT NULL,
    cause         text        NOT NULL,
    rules_version integer,
    rules         jsonb       NOT NULL,
    status        text        NOT NULL,
    position      uuid,
    total         bigint      NOT NULL,
    evaluated     bigint      NOT NULL DEFAULT 0,
    moves         jsonb       NOT NULL,
    requested_by  text,
    started_at    timestamptz NOT NULL,
    finished_at   timestamptz,
    version       bigint      NOT NULL DEFAULT 1,

    CONSTRAINT pk_segment_evaluations PRIMARY KEY (id),
    CONSTRAINT ck_segment_evaluations_cause CHECK (cause IN ('PUBLISHED', 'DUE', 'PREVIEW')),
    CONSTRAINT ck_segment_evaluations_status CHECK (status IN ('RUNNING', 'COMPLETED', 'SUPERSEDED')),
    CONSTRAINT ck_segment_evaluations_finished_at CHECK ((status = 'RUNNING') = (finished_at IS NULL)),
    CONSTRAINT ck_segment_evaluations_rules_version CHECK ((cause = 'PREVIEW') = (rules_version IS NULL))
);

CREATE INDEX ix_segment_evaluations_running ON segment_evaluations (id) WHERE status = 'RUNNING';

CREATE TABLE segment_preview_moves (
    evaluation_id uuid     NOT NULL,
    account_id    uuid     NOT NULL,
    from_segment  text,
    to_segment    text,
    rule          smallint NOT NULL,

    CONSTRAINT pk_segment_preview_moves PRIMARY KEY (evaluation_id, account_id),
    CONSTRAINT fk_segment_preview_moves_evaluation FOREIGN KEY (evaluation_id) REFERENCES segment_evaluations (id)
        ON DELETE CASCADE
);

-- When all accounts are to be looked at again; there since rules were published for the first time.
CREATE TABLE segment_schedules (
    id     smallint    NOT NULL,
    due_at timestamptz NOT NULL,

    CONSTRAINT pk_segment_schedules PRIMARY KEY (id),
    CONSTRAINT ck_segment_schedules_one CHECK (id = 1)
);

-- Accounts that changed, in the order of their changes. Rows are added and taken, never changed, and one account may have
-- several: a change never waits for whoever looks at the account.
CREATE TABLE segment_marks (
    seq        bigint GENERATED ALWAYS AS IDENTITY,
    account_id uuid NOT NULL,

    CONSTRAINT pk_segment_marks PRIMARY KEY (seq)
);

-- Those that rules decide about, in the order in which an evaluation reads them.
CREATE INDEX ix_accounts_segment_by_rules ON accounts (id) WHERE NOT segment_pinned;

CREATE FUNCTION segment_rules_lock() RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 7350::bigint';

-- Whoever publishes the first rules waits for the accounts that are being written, and they for him: either the
-- evaluation sees an account, or its change marks it.
CREATE FUNCTION segment_rules_are_published() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM segment_rule_sets) THEN
        RETURN true;
    END IF;
    PERFORM pg_advisory_xact_lock_shared(segment_rules_lock());
    RETURN EXISTS (SELECT FROM segment_rule_sets);
END
$$;

CREATE FUNCTION mark_created_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM created WHERE NOT segment_pinned) AND segment_rules_are_published() THEN
        INSERT INTO segment_marks (account_id) SELECT id FROM created WHERE NOT segment_pinned;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION mark_changed_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF segment_rules_are_published() THEN
        INSERT INTO segment_marks (account_id) VALUES (NEW.id);
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER segment_marks_created AFTER INSERT ON accounts REFERENCING NEW TABLE AS created
    FOR EACH STATEMENT EXECUTE FUNCTION mark_created_accounts();

-- What no rule can ask for marks nothing: neither what rules themselves write, nor tasks and contacts.
CREATE TRIGGER segment_marks_changed AFTER UPDATE ON accounts FOR EACH ROW
    WHEN (NOT NEW.segment_pinned
          AND (OLD.segment_pinned
               OR (OLD.name, OLD.domain, OLD.plan, OLD.seats, OLD.mrr_amount, OLD.mrr_currency, OLD.started_on,
                   OLD.renews_on, OLD.owner, OLD.stage, OLD.attributes, OLD.parent_id, OLD.archived_at, OLD.score,
                   OLD.band, OLD.trend30)
                  IS DISTINCT FROM
                  (NEW.name, NEW.domain, NEW.plan, NEW.seats, NEW.mrr_amount, NEW.mrr_currency, NEW.started_on,
                   NEW.renews_on, NEW.owner, NEW.stage, NEW.attributes, NEW.parent_id, NEW.archived_at, NEW.score,
                   NEW.band, NEW.trend30)))
    EXECUTE FUNCTION mark_changed_account();

-- Other rates are another revenue in the reporting currency, for any account.
CREATE FUNCTION look_at_segments_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE segment_schedules SET due_at = '-infinity';
    RETURN NULL;
END
$$;

CREATE TRIGGER segments_follow_rates AFTER INSERT OR UPDATE OR DELETE ON exchange_rates
    FOR EACH STATEMENT EXECUTE FUNCTION look_at_segments_again();
CREATE TRIGGER segments_follow_reporting_currency AFTER UPDATE ON revenue_settings
    FOR EACH STATEMENT EXECUTE FUNCTION look_at_segments_again();

SELECT audit('segment_rule_sets', 'publishedSegmentRules', 'version', '');
SELECT audit('segment_rule_drafts', 'segmentRules', 'id', '');
