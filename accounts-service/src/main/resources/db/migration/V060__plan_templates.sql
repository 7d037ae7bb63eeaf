CREATE TABLE plan_template_versions (
    id           uuid        NOT NULL,
    template_key text        NOT NULL,
    number       integer     NOT NULL,
    status       text        NOT NULL,
    name         text        NOT NULL,
    kind         text        NOT NULL,
    definition   text        NOT NULL,
    created_by   text        NOT NULL,
    created_at   timestamptz NOT NULL,
    published_by text,
    published_at timestamptz,
    version      bigint      NOT NULL,

    CONSTRAINT pk_plan_template_versions PRIMARY KEY (id),
    CONSTRAINT uq_plan_template_versions_number UNIQUE (template_key, number),
    CONSTRAINT ck_plan_template_versions_key CHECK (template_key ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
    CONSTRAINT ck_plan_template_versions_number CHECK (number >= 1),
    CONSTRAINT ck_plan_template_versions_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
    CONSTRAINT ck_plan_template_versions_kind CHECK (kind IN ('ONBOARDING', 'SUCCESS', 'RENEWAL', 'EXPANSION')),
    CONSTRAINT ck_plan_template_versions_published CHECK ((status = 'DRAFT') = (published_at IS NULL))
);

CREATE UNIQUE INDEX uq_plan_template_versions_published ON plan_template_versions (template_key)
    WHERE status = 'PUBLISHED';

SELECT audit('plan_template_versions', 'planTemplateVersion', 'id', '');
