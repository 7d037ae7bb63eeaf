-- The erasure of a person, and which services have done it. Names nobody: the keys mean nothing once the contact is gone.
CREATE TABLE erasures (
    id           uuid        NOT NULL,
    account_id   uuid        NOT NULL,
    contact_id   uuid        NOT NULL,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL,
    version      bigint      NOT NULL DEFAULT 1,

    CONSTRAINT pk_erasures PRIMARY KEY (id),
    -- A person is erased once; who asks again gets the same erasure.
    CONSTRAINT uq_erasures_contact UNIQUE (contact_id)
);

CREATE TABLE erasure_services (
    erasure_id uuid        NOT NULL,
    service    text        NOT NULL,
    done_at    timestamptz,
    affected   bigint,

    CONSTRAINT pk_erasure_services PRIMARY KEY (erasure_id, service),
    CONSTRAINT fk_erasure_services_erasure FOREIGN KEY (erasure_id) REFERENCES erasures (id) ON DELETE CASCADE,
    CONSTRAINT ck_erasure_services_done CHECK ((done_at IS NULL) = (affected IS NULL))
);

-- Everything that is held about a person, gathered service by service and deleted some days later.
CREATE TABLE data_exports (
    id           uuid        NOT NULL,
    account_id   uuid        NOT NULL,
    contact_id   uuid        NOT NULL,
    requested_by text        NOT NULL,
    requested_at timestamptz NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,

    -- When the next try is due, or the end of the lease of the one that is under way; null where it is ready.
    due_at       timestamptz,
    ready_at     timestamptz,
    expires_at   timestamptz NOT NULL,
    version      bigint      NOT NULL DEFAULT 1,

    CONSTRAINT pk_data_exports PRIMARY KEY (id),
    CONSTRAINT ck_data_exports_due CHECK ((due_at IS NULL) = (ready_at IS NOT NULL))
);
CREATE INDEX ix_data_exports_due ON data_exports (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX ix_data_exports_contact ON data_exports (contact_id);
CREATE INDEX ix_data_exports_expires_at ON data_exports (expires_at);

CREATE TABLE data_export_parts (
    export_id uuid  NOT NULL,
    service   text  NOT NULL,
    content   jsonb,

    CONSTRAINT pk_data_export_parts PRIMARY KEY (export_id, service),
    CONSTRAINT fk_data_export_parts_export FOREIGN KEY (export_id) REFERENCES data_exports (id) ON DELETE CASCADE
);

SELECT audit('erasures', 'erasure');
SELECT audit('data_exports', 'dataExport');

-- What names a person is looked for in whatever was written at the account. Whole words only, in any case of letters.
CREATE FUNCTION without_words(said text, words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(said, '(?<![[:alnum:]])(?:' || words || ')(?![[:alnum:]])', '[erased]', 'gi');
