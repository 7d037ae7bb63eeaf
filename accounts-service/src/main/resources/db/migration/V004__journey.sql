CREATE TABLE stage_changes (
    id         uuid        NOT NULL,
    account_id uuid        NOT NULL,
    from_stage text,
    to_stage   text        NOT NULL,
    cause      text        NOT NULL,
    reason     text,
    changed_by text,
    changed_at timestamptz NOT NULL,

    CONSTRAINT pk_stage_changes PRIMARY KEY (account_id, id),
    CONSTRAINT fk_stage_changes_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT ck_stage_changes_cause CHECK (cause IN ('CREATED', 'STATED', 'MOVED')),
    CONSTRAINT ck_stage_changes_reason CHECK (char_length(reason) BETWEEN 1 AND 1000)
);

-- What is known of the accounts that are there: they are in their stage, at the latest since their last change.
INSERT INTO stage_changes (id, account_id, to_stage, cause, changed_at)
SELECT uuidv7(), id, stage, 'CREATED', created_at FROM accounts;

CREATE TABLE milestones (
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    kind        text        NOT NULL,
    reached_on  date        NOT NULL,
    proof       text,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    version     bigint      NOT NULL,

    CONSTRAINT pk_milestones PRIMARY KEY (id),
    CONSTRAINT fk_milestones_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT uq_milestones_kind UNIQUE (account_id, kind),
    CONSTRAINT ck_milestones_kind CHECK (kind IN ('ACTIVATION', 'FIRST_VALUE', 'ADOPTION_DEPTH',
                                                  'STAKEHOLDER_ALIGNMENT', 'MEASURABLE_OUTCOME')),
    CONSTRAINT ck_milestones_proof CHECK (char_length(proof) BETWEEN 1 AND 1000)
);

CREATE TABLE journey_stages (
    stage         text    NOT NULL,
    goal          text    NOT NULL,
    measure       text    NOT NULL,
    expected_days integer,
    version       bigint  NOT NULL,

    CONSTRAINT pk_journey_stages PRIMARY KEY (stage),
    CONSTRAINT ck_journey_stages_expected_days CHECK (expected_days BETWEEN 1 AND 3650)
);

INSERT INTO journey_stages (stage, goal, measure, expected_days, version)
VALUES ('ONBOARDING', 'First value', 'Time to value', 30, 1),
       ('ADOPTION', 'Habits and more use cases', 'Ratio of active users, feature adoption', 60, 1),
       ('VALUE_REALIZATION', 'The outcome that was bought', 'Measurable outcome', NULL, 1),
       ('RETENTION', 'The customer stays and is satisfied', 'Retention, NPS', NULL, 1),
       ('RENEWAL', 'Proof of value and a signed contract', 'Renewal rate', 60, 1),
       ('EXPANSION', 'More of what helps', 'Expansion revenue, LTV', NULL, 1),
       ('ADVOCACY', 'The customer speaks for us', 'References, reviews, referrals', NULL, 1),
       ('CHURNED', 'We know why, and part well', 'Reason of the churn', NULL, 1);
