CREATE TABLE account_imports (
    id            uuid        NOT NULL,
    format        text        NOT NULL,
    dry_run       boolean     NOT NULL,
    columns       jsonb       NOT NULL DEFAULT '{}',
    status        text        NOT NULL,
    fault         text,

    -- What each column of the file is; null in a list stands for a column that is passed over.
    fields        jsonb,

    -- Bytes of the file, and how many of them are worked through: always the begin of a record.
    size          bigint      NOT NULL DEFAULT 0,
    consumed      bigint      NOT NULL DEFAULT 0,
    lines         bigint      NOT NULL DEFAULT 0,
    created       bigint      NOT NULL DEFAULT 0,
    updated       bigint      NOT NULL DEFAULT 0,
    unchanged     bigint      NOT NULL DEFAULT 0,
    refused       bigint      NOT NULL DEFAULT 0,
    requested_by  text        NOT NULL,
    requested_at  timestamptz NOT NULL,
    finished_at   timestamptz,
    leased_until  timestamptz,
    version       bigint      NOT NULL DEFAULT 1,

    CONSTRAINT pk_account_imports PRIMARY KEY (id),
    CONSTRAINT ck_account_imports_format CHECK (format IN ('CSV', 'NDJSON')),
    CONSTRAINT ck_account_imports_status
        CHECK (status IN ('RECEIVING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    CONSTRAINT ck_account_imports_consumed CHECK (consumed BETWEEN 0 AND size),
    CONSTRAINT ck_account_imports_finished
        CHECK ((finished_at IS NOT NULL) = (status IN ('COMPLETED', 'FAILED', 'CANCELLED')))
);

CREATE INDEX ix_account_imports_running ON account_imports (requested_at, id) WHERE status = 'RUNNING';
CREATE INDEX ix_account_imports_finished_at ON account_imports (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE account_import_parts (
    import_id uuid    NOT NULL,
    number    integer NOT NULL,
    content   bytea   NOT NULL,
    length    integer NOT NULL,

    -- Where in the whole file the part begins; known once all parts are there.
    begins_at bigint,

    CONSTRAINT pk_account_import_parts PRIMARY KEY (import_id, number),
    CONSTRAINT fk_account_import_parts_import FOREIGN KEY (import_id) REFERENCES account_imports (id) ON DELETE CASCADE,
    CONSTRAINT ck_account_import_parts_number CHECK (number >= 1)
);

-- Uncompressed, so that a piece of a part is read without the rest of it.
ALTER TABLE account_import_parts ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE account_import_refusals (
    import_id   uuid   NOT NULL,
    line        bigint NOT NULL,
    external_id text,
    faults      jsonb  NOT NULL,

    CONSTRAINT pk_account_import_refusals PRIMARY KEY (import_id, line),
    CONSTRAINT fk_account_import_refusals_import
        FOREIGN KEY (import_id) REFERENCES account_imports (id) ON DELETE CASCADE
);
