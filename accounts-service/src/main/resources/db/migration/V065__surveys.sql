CREATE TABLE surveys (
    key                  text     NOT NULL,
    name                 text     NOT NULL,
    kind                 text     NOT NULL,
    language             text     NOT NULL,
    question             text,
    questions            jsonb    NOT NULL,
    active               boolean  NOT NULL,
    min_days_between     integer  NOT NULL,
    min_account_age_days integer  NOT NULL,
    share_percent        smallint NOT NULL,
    seed                 text     NOT NULL,
    version              bigint   NOT NULL,

    CONSTRAINT pk_surveys PRIMARY KEY (key),
    CONSTRAINT ck_surveys_key CHECK (key ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    CONSTRAINT ck_surveys_kind CHECK (kind IN ('NPS', 'CSAT', 'CES', 'EXIT')),
    CONSTRAINT ck_surveys_question CHECK ((kind = 'EXIT') = (question IS NULL)),
    CONSTRAINT ck_surveys_questions CHECK (jsonb_typeof(questions -> 'list') = 'array'),
    CONSTRAINT ck_surveys_sampling CHECK (min_days_between >= 0 AND min_account_age_days >= 0
                                          AND share_percent BETWEEN 1 AND 100)
);

CREATE TABLE survey_settings (
    id               smallint      NOT NULL,
    min_days_between integer       NOT NULL,
    link_days        integer       NOT NULL,
    nps_target       numeric(5, 2) NOT NULL,
    csat_target      numeric(5, 2) NOT NULL,
    version          bigint        NOT NULL,

    CONSTRAINT pk_survey_settings PRIMARY KEY (id),
    CONSTRAINT ck_survey_settings_one CHECK (id = 1),
    CONSTRAINT ck_survey_settings_days CHECK (min_days_between >= 0 AND link_days > 0)
);

INSERT INTO survey_settings (id, min_days_between, link_days, nps_target, csat_target, version)
VALUES (1, 30, 30, 50, 4.5, 1);

CREATE TABLE survey_invitations (
    id          uuid        NOT NULL,
    survey_key  text        NOT NULL,
    account_id  uuid        NOT NULL,
    contact_id  uuid,
    invited_by  text        NOT NULL,
    invited_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    answered_at timestamptz,

    CONSTRAINT pk_survey_invitations PRIMARY KEY (id),
    CONSTRAINT fk_survey_invitations_survey FOREIGN KEY (survey_key) REFERENCES surveys (key),
    CONSTRAINT fk_survey_invitations_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT fk_survey_invitations_contact FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE SET NULL,
    CONSTRAINT ck_survey_invitations_times CHECK (expires_at > invited_at)
);

CREATE INDEX ix_survey_invitations_contact ON survey_invitations (contact_id, invited_at);
CREATE INDEX ix_survey_invitations_invited_at ON survey_invitations (invited_at);
CREATE INDEX ix_survey_invitations_account ON survey_invitations (account_id);

CREATE TABLE survey_responses (
    id            uuid        NOT NULL,
    survey_key    text        NOT NULL,
    kind          text        NOT NULL,
    account_id    uuid        NOT NULL,
    contact_id    uuid,
    invitation_id uuid,
    external_id   text,
    score         smallint,

    -- What was asked and what was written, as the questions stood at that moment.
    texts         jsonb       NOT NULL,
    answered_at   timestamptz NOT NULL,
    recorded_by   text,
    recorded_at   timestamptz NOT NULL,

    CONSTRAINT pk_survey_responses PRIMARY KEY (id),
    CONSTRAINT fk_survey_responses_survey FOREIGN KEY (survey_key) REFERENCES surveys (key),
    CONSTRAINT fk_survey_responses_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT fk_survey_responses_contact FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE SET NULL,
    CONSTRAINT fk_survey_responses_invitation FOREIGN KEY (invitation_id) REFERENCES survey_invitations (id),
    CONSTRAINT uq_survey_responses_invitation UNIQUE (invitation_id),
    CONSTRAINT uq_survey_responses_external_id UNIQUE (survey_key, external_id),
    CONSTRAINT ck_survey_responses_kind CHECK (kind IN ('NPS', 'CSAT', 'CES', 'EXIT')),
    CONSTRAINT ck_survey_responses_score CHECK (CASE kind WHEN 'NPS' THEN score IS NOT NULL AND score BETWEEN 0 AND 10
                                                          WHEN 'EXIT' THEN score IS NULL
                                                          ELSE score IS NOT NULL AND score BETWEEN 1 AND 5 END),
    CONSTRAINT ck_survey_responses_texts CHECK (jsonb_typeof(texts -> 'list') = 'array')
);

CREATE INDEX ix_survey_responses_answered_at ON survey_responses (answered_at, id);
CREATE INDEX ix_survey_responses_account ON survey_responses (account_id, answered_at, id);
CREATE INDEX ix_survey_responses_contact ON survey_responses (contact_id);

SELECT audit('surveys', 'survey', 'key', '');
SELECT audit('survey_settings', 'surveySettings', 'id', '');
