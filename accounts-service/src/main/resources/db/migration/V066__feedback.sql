CREATE TABLE feedback_teams (
    key     text   NOT NULL,
    name    text   NOT NULL,
    members text[] NOT NULL DEFAULT '{}',
    version bigint NOT NULL,

    CONSTRAINT pk_feedback_teams PRIMARY KEY (key),
    CONSTRAINT ck_feedback_teams_key CHECK (key ~ '^[a-z0-9][a-z0-9-]{0,99}$')
);

CREATE TABLE feedback_routes (
    kind    text   NOT NULL,
    teams   text[] NOT NULL,
    version bigint NOT NULL,

    CONSTRAINT pk_feedback_routes PRIMARY KEY (kind),
    CONSTRAINT ck_feedback_routes_teams CHECK (cardinality(teams) > 0)
);

INSERT INTO feedback_teams (key, name, version)
VALUES ('product', 'Product', 1),
       ('engineering', 'Engineering', 1),
       ('sales', 'Sales', 1),
       ('finance', 'Finance', 1),
       ('competitive-intelligence', 'Competitive intelligence', 1),
       ('legal', 'Legal', 1);

INSERT INTO feedback_routes (kind, teams, version)
VALUES ('PRODUCT_IMPROVEMENT', '{product}', 1),
       ('FEATURE_REQUEST', '{product}', 1),
       ('BUG', '{engineering}', 1),
       ('PRICING', '{sales,finance}', 1),
       ('COMPETITOR', '{competitive-intelligence}', 1),
       ('CONTRACT', '{legal}', 1);

CREATE TABLE feature_requests (
    id          uuid        NOT NULL,
    title       text        NOT NULL,
    description text,
    status      text        NOT NULL,
    outcome     text,
    created_by  text        NOT NULL,
    created_at  timestamptz NOT NULL,
    closed_by   text,
    closed_at   timestamptz,
    version     bigint      NOT NULL,

    CONSTRAINT pk_feature_requests PRIMARY KEY (id),
    CONSTRAINT ck_feature_requests_status CHECK (status IN ('OPEN', 'PLANNED', 'DONE', 'DECLINED')),
    CONSTRAINT ck_feature_requests_closed CHECK ((status IN ('DONE', 'DECLINED')) = (closed_at IS NOT NULL)
                                                 AND (closed_at IS NULL) = (outcome IS NULL))
);

CREATE INDEX ix_feature_requests_status ON feature_requests (status, id);

CREATE TABLE feature_request_supporters (
    feature_request_id uuid        NOT NULL,
    account_id         uuid        NOT NULL,
    added_by           text        NOT NULL,
    added_at           timestamptz NOT NULL,

    CONSTRAINT pk_feature_request_supporters PRIMARY KEY (feature_request_id, account_id),
    CONSTRAINT fk_feature_request_supporters_request FOREIGN KEY (feature_request_id) REFERENCES feature_requests (id),
    CONSTRAINT fk_feature_request_supporters_account FOREIGN KEY (account_id) REFERENCES accounts (id)
);

CREATE INDEX ix_feature_request_supporters_account ON feature_request_supporters (account_id);

CREATE TABLE feedback_items (
    id                 uuid        NOT NULL,
    account_id         uuid        NOT NULL,
    contact_id         uuid,
    kind               text        NOT NULL,
    text               text        NOT NULL,
    source             text        NOT NULL,
    teams              text[]      NOT NULL,
    status             text        NOT NULL,
    feature_request_id uuid,
    outcome            text,
    recorded_by        text        NOT NULL,
    recorded_at        timestamptz NOT NULL,
    closed_by          text,
    closed_at          timestamptz,

    -- When the customer heard what came of it: the mail went out, or a person said so. Fed by events, too.
    told_at            timestamptz,
    version            bigint      NOT NULL,

    CONSTRAINT pk_feedback_items PRIMARY KEY (id),
    CONSTRAINT fk_feedback_items_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT fk_feedback_items_contact FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE SET NULL,
    CONSTRAINT fk_feedback_items_request FOREIGN KEY (feature_request_id) REFERENCES feature_requests (id),
    CONSTRAINT ck_feedback_items_kind CHECK (kind IN ('PRODUCT_IMPROVEMENT', 'FEATURE_REQUEST', 'BUG', 'PRICING',
                                                      'COMPETITOR', 'CONTRACT')),
    CONSTRAINT ck_feedback_items_source CHECK (source IN ('CALL', 'MEETING', 'EMAIL', 'SURVEY', 'TICKET', 'IN_APP',
                                                          'OTHER')),
    CONSTRAINT ck_feedback_items_status CHECK (status IN ('OPEN', 'PLANNED', 'DONE', 'DECLINED')),
    CONSTRAINT ck_feedback_items_closed CHECK ((status IN ('DONE', 'DECLINED')) = (closed_at IS NOT NULL)
                                               AND (closed_at IS NULL) = (outcome IS NULL))
);

CREATE INDEX ix_feedback_items_account ON feedback_items (account_id, id);
CREATE INDEX ix_feedback_items_contact ON feedback_items (contact_id);
CREATE INDEX ix_feedback_items_teams ON feedback_items USING gin (teams);
CREATE INDEX ix_feedback_items_status ON feedback_items (status, id);
CREATE INDEX ix_feedback_items_request ON feedback_items (feature_request_id, id) WHERE feature_request_id IS NOT NULL;
CREATE INDEX ix_feedback_items_untold ON feedback_items (id) WHERE told_at IS NULL;

SELECT audit('feedback_teams', 'feedbackTeam', 'key', '');
SELECT audit('feedback_routes', 'feedbackRoute', 'kind', '');
SELECT audit('feature_requests', 'featureRequest', 'id', '');
SELECT audit('feedback_items', 'feedbackItem');
