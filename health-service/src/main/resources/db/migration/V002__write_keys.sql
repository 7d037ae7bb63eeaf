CREATE TABLE write_keys (
    id         uuid        NOT NULL,
    name       text        NOT NULL,
    key_hash   bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT pk_write_keys PRIMARY KEY (id),
    CONSTRAINT uq_write_keys_key_hash UNIQUE (key_hash)
);
