-- Rules that move accounts by themselves. Every version stays: a stage change names the one that it followed.
CREATE TABLE journey_rule_sets (
    version     bigint      NOT NULL,
    switched_on boolean     NOT NULL,
    rules       jsonb       NOT NULL,
    written_by  text        NOT NULL,
    written_at  timestamptz NOT NULL,

    CONSTRAINT pk_journey_rule_sets PRIMARY KEY (version)
);

-- Rules that held when a person had moved the account and have held since: they leave it where the person put it.
CREATE TABLE journey_rule_rests (
    account_id      uuid   NOT NULL,
    stage_change_id uuid   NOT NULL,
    rules           text[] NOT NULL,

    CONSTRAINT pk_journey_rule_rests PRIMARY KEY (account_id),
    CONSTRAINT fk_journey_rule_rests_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);

-- One row: how far all accounts have been looked at today, for days pass without any change.
CREATE TABLE journey_rounds (
    id       smallint NOT NULL,
    day      date     NOT NULL,
    after    uuid,
    finished boolean  NOT NULL,

    CONSTRAINT pk_journey_rounds PRIMARY KEY (id),
    CONSTRAINT ck_journey_rounds_one CHECK (id = 1)
);

ALTER TABLE stage_changes
    DROP CONSTRAINT ck_stage_changes_cause,
    ADD CONSTRAINT ck_stage_changes_cause CHECK (cause IN ('CREATED', 'STATED', 'MOVED', 'RULE'));

SELECT audit('journey_rule_sets', 'journeyRuleSet', 'version', '');
