CREATE TABLE playbook_versions (
    id            uuid        NOT NULL,
    playbook_key  text        NOT NULL,
    version       integer     NOT NULL,
    status        text        NOT NULL,
    name          text        NOT NULL,
    kind          text        NOT NULL,
    definition    text        NOT NULL,
    digest        text        NOT NULL,
    created_by    text        NOT NULL,
    created_at    timestamptz NOT NULL,
    published_by  text,
    published_at  timestamptz,
    row_version   bigint      NOT NULL,
    CONSTRAINT pk_playbook_versions PRIMARY KEY (id),
    CONSTRAINT uq_playbook_versions_key_version UNIQUE (playbook_key, version),
    CONSTRAINT ck_playbook_versions_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
    CONSTRAINT ck_playbook_versions_version CHECK (version > 0)
);

CREATE UNIQUE INDEX uq_playbook_versions_published ON playbook_versions (playbook_key) WHERE status = 'PUBLISHED';
