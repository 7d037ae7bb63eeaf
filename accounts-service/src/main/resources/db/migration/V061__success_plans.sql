CREATE TABLE success_plans (
    id               uuid        NOT NULL,
    account_id       uuid        NOT NULL,
    kind             text        NOT NULL,
    title            text        NOT NULL,
    template_key     text,
    template_version integer,
    status           text        NOT NULL,
    starts_on        date        NOT NULL,
    ends_on          date,
    phases           jsonb       NOT NULL,
    created_by       text        NOT NULL,
    created_at       timestamptz NOT NULL,
    ended_by         text,
    ended_at         timestamptz,
    end_note         text,
    version          bigint      NOT NULL,

    CONSTRAINT pk_success_plans PRIMARY KEY (id),
    CONSTRAINT fk_success_plans_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT ck_success_plans_kind CHECK (kind IN ('ONBOARDING', 'SUCCESS', 'RENEWAL', 'EXPANSION')),
    CONSTRAINT ck_success_plans_status CHECK (status IN ('ACTIVE', 'COMPLETED', 'ABANDONED')),
    CONSTRAINT ck_success_plans_dates CHECK (ends_on >= starts_on),
    CONSTRAINT ck_success_plans_template CHECK ((template_key IS NULL) = (template_version IS NULL)),
    CONSTRAINT ck_success_plans_ended CHECK ((status = 'ACTIVE') = (ended_at IS NULL)),
    CONSTRAINT ck_success_plans_phases CHECK (jsonb_typeof(phases -> 'list') = 'array')
);

CREATE UNIQUE INDEX uq_success_plans_active ON success_plans (account_id, kind) WHERE status = 'ACTIVE';
CREATE INDEX ix_success_plans_account ON success_plans (account_id, id);

CREATE TABLE plan_milestones (
    id                uuid    NOT NULL,
    plan_id           uuid    NOT NULL,
    account_id        uuid    NOT NULL,
    title             text    NOT NULL,
    phase             text,
    due_on            date    NOT NULL,
    owner             text,
    journey_milestone text,
    status            text    NOT NULL,
    closed_by         text,
    closed_at         timestamptz,
    note              text,
    version           bigint  NOT NULL,

    -- The day of which it was told that it has passed. Written by the timer, never part of the version.
    overdue_told_of   date,

    CONSTRAINT pk_plan_milestones PRIMARY KEY (id),
    CONSTRAINT fk_plan_milestones_plan FOREIGN KEY (plan_id) REFERENCES success_plans (id),
    CONSTRAINT ck_plan_milestones_journey CHECK (journey_milestone IN ('ACTIVATION', 'FIRST_VALUE', 'ADOPTION_DEPTH',
                                                 'STAKEHOLDER_ALIGNMENT', 'MEASURABLE_OUTCOME')),
    CONSTRAINT ck_plan_milestones_status CHECK (status IN ('OPEN', 'DONE', 'MISSED', 'DROPPED')),
    CONSTRAINT ck_plan_milestones_closed CHECK ((status = 'OPEN') = (closed_at IS NULL)),
    CONSTRAINT ck_plan_milestones_owner CHECK (char_length(owner) BETWEEN 1 AND 100)
);

CREATE INDEX ix_plan_milestones_plan ON plan_milestones (plan_id);
CREATE INDEX ix_plan_milestones_account ON plan_milestones (account_id) WHERE status = 'OPEN';
CREATE INDEX ix_plan_milestones_due ON plan_milestones (due_on, id);
CREATE INDEX ix_plan_milestones_owner ON plan_milestones (owner, due_on, id);
CREATE INDEX ix_plan_milestones_open ON plan_milestones (due_on, id) WHERE status = 'OPEN';

-- What the timer looks for.
CREATE INDEX ix_plan_milestones_timer ON plan_milestones (due_on, id)
    WHERE status = 'OPEN' AND overdue_told_of IS DISTINCT FROM due_on;

CREATE TABLE plan_outcomes (
    id            uuid    NOT NULL,
    plan_id       uuid    NOT NULL,
    account_id    uuid    NOT NULL,
    title         text    NOT NULL,
    rank          text    NOT NULL,
    metric        text,
    comparison    text,
    target        numeric,
    unit          text,
    health_metric text,
    of_seats      boolean,
    due_on        date,
    milestone_id  uuid,
    proof         text,
    version       bigint  NOT NULL,

    -- Said by a person, or fed by the health metric without a new version.
    current_value numeric,
    measured_at   timestamptz,
    reached_at    timestamptz,

    CONSTRAINT pk_plan_outcomes PRIMARY KEY (id),
    CONSTRAINT fk_plan_outcomes_plan FOREIGN KEY (plan_id) REFERENCES success_plans (id),
    CONSTRAINT fk_plan_outcomes_milestone FOREIGN KEY (milestone_id) REFERENCES plan_milestones (id),
    CONSTRAINT ck_plan_outcomes_rank CHECK (rank IN ('PRIMARY', 'SECONDARY')),
    CONSTRAINT ck_plan_outcomes_comparison CHECK (comparison IN ('AT_LEAST', 'AT_MOST')),
    CONSTRAINT ck_plan_outcomes_target CHECK ((metric IS NULL) = (target IS NULL)
                                              AND (metric IS NULL) = (comparison IS NULL)
                                              AND (metric IS NOT NULL OR health_metric IS NULL))
);

CREATE INDEX ix_plan_outcomes_plan ON plan_outcomes (plan_id);
CREATE INDEX ix_plan_outcomes_fed ON plan_outcomes (account_id) WHERE health_metric IS NOT NULL;

CREATE TABLE plan_stakeholders (
    id         uuid   NOT NULL,
    outcome_id uuid   NOT NULL,
    contact_id uuid   NOT NULL,
    plan_id    uuid   NOT NULL,
    account_id uuid   NOT NULL,
    version    bigint NOT NULL,

    CONSTRAINT pk_plan_stakeholders PRIMARY KEY (id),
    CONSTRAINT uq_plan_stakeholders_contact UNIQUE (outcome_id, contact_id),
    CONSTRAINT fk_plan_stakeholders_outcome FOREIGN KEY (outcome_id) REFERENCES plan_outcomes (id) ON DELETE CASCADE,
    CONSTRAINT fk_plan_stakeholders_contact FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE CASCADE
);

CREATE INDEX ix_plan_stakeholders_plan ON plan_stakeholders (plan_id);
CREATE INDEX ix_plan_stakeholders_contact ON plan_stakeholders (contact_id);

SELECT audit('success_plans', 'successPlan');
SELECT audit('plan_milestones', 'planMilestone');
SELECT audit('plan_outcomes', 'planOutcome');
SELECT audit('plan_stakeholders', 'planStakeholder');
