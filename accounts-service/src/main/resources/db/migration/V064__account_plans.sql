CREATE TABLE account_plans (
    account_id       uuid        NOT NULL,
    our_goals        text,
    customer_goals   text,
    risks            text,
    opportunities    text,
    investment       text,
    next_review_on   date        NOT NULL,
    last_reviewed_at timestamptz,
    written_by       text        NOT NULL,
    written_at       timestamptz NOT NULL,
    version          bigint      NOT NULL,

    -- The day of which it was told that the review is due. Written by the timer, never part of the version.
    due_told_of      date,

    CONSTRAINT pk_account_plans PRIMARY KEY (account_id),
    CONSTRAINT fk_account_plans_account FOREIGN KEY (account_id) REFERENCES accounts (id)
);

CREATE INDEX ix_account_plans_review ON account_plans (next_review_on, account_id);

-- What the timer looks for.
CREATE INDEX ix_account_plans_timer ON account_plans (next_review_on, account_id)
    WHERE due_told_of IS DISTINCT FROM next_review_on;

CREATE TABLE account_plan_reviews (
    id                    uuid        NOT NULL,
    account_id            uuid        NOT NULL,
    reviewed_by           text        NOT NULL,
    reviewed_at           timestamptz NOT NULL,
    notes                 text,
    plan_version          bigint      NOT NULL,
    previous_plan_version bigint,
    content               jsonb       NOT NULL,
    changed               text[]      NOT NULL,
    next_review_on        date        NOT NULL,
    version               bigint      NOT NULL,

    CONSTRAINT pk_account_plan_reviews PRIMARY KEY (id),
    CONSTRAINT fk_account_plan_reviews_plan FOREIGN KEY (account_id) REFERENCES account_plans (account_id)
                                            ON UPDATE CASCADE
);

CREATE INDEX ix_account_plan_reviews_account ON account_plan_reviews (account_id, id);

SELECT audit('account_plans', 'accountPlan', 'account_id');
SELECT audit('account_plan_reviews', 'accountPlanReview');
