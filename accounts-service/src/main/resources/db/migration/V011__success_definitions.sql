CREATE TABLE success_definitions (
    key                text   NOT NULL,
    product_type       text   NOT NULL,
    success            text   NOT NULL,
    measured_by        text   NOT NULL,
    primary_outcome    text   NOT NULL,
    secondary_outcomes text[] NOT NULL DEFAULT '{}',
    leading_indicator  text   NOT NULL,
    targets            jsonb  NOT NULL,
    version            bigint NOT NULL,

    CONSTRAINT pk_success_definitions PRIMARY KEY (key),
    CONSTRAINT ck_success_definitions_key CHECK (key ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    CONSTRAINT ck_success_definitions_targets CHECK (jsonb_typeof(targets -> 'list') = 'array')
);

INSERT INTO success_definitions (key, product_type, success, measured_by, primary_outcome, secondary_outcomes,
                                 leading_indicator, targets, version)
VALUES ('saas-tool', 'SaaS tool', 'Using core features', 'Feature adoption',
        'The team does its daily work in the product', '{"More teams work in it","Results are shared with others"}',
        'Daily active users of all seats',
        '{"list": [{"metric": "active projects per team", "comparison": "AT_LEAST", "target": 3, "unit": "projects"},
                   {"metric": "daily active users of all seats", "comparison": "AT_LEAST", "target": 50, "unit": "%"},
                   {"metric": "tasks completed per user and week", "comparison": "AT_LEAST", "target": 10, "unit": "tasks"}]}',
        1),
       ('course', 'Course', 'Completing content', 'Completion rate', 'The learner completes the course and can do it',
        '{"Assignments are handed in","Learners help each other"}', 'Lessons completed in the first week',
        '{"list": [{"metric": "lessons completed of all", "comparison": "AT_LEAST", "target": 80, "unit": "%"}]}', 1),
       ('service', 'Service', 'Achieving the outcome', 'Results delivered', 'The promised result is there, and seen',
        '{"The customer can keep it up alone"}', 'Milestones reached on their day',
        '{"list": [{"metric": "milestones reached on their day", "comparison": "AT_LEAST", "target": 90, "unit": "%"}]}',
        1),
       ('membership', 'Membership', 'Engaging regularly', 'Engagement score', 'Members come back by themselves',
        '{"Members bring others"}', 'Visits in the first month',
        '{"list": [{"metric": "members active in a month", "comparison": "AT_LEAST", "target": 60, "unit": "%"}]}', 1);

CREATE TABLE charter (
    id             smallint    NOT NULL,
    whom_we_serve  text        NOT NULL,
    outcomes       text        NOT NULL,
    where_we_help  text        NOT NULL,
    what_we_own    text        NOT NULL,
    how_we_measure text        NOT NULL,
    written_by     text        NOT NULL,
    written_at     timestamptz NOT NULL,
    version        bigint      NOT NULL,

    CONSTRAINT pk_charter PRIMARY KEY (id),
    CONSTRAINT ck_charter_one CHECK (id = 1)
);

SELECT audit('success_definitions', 'successDefinition', 'key', '');
SELECT audit('charter', 'charter', 'id', '');
