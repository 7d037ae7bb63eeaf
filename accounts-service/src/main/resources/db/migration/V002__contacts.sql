CREATE TABLE contacts (
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    external_id text        NOT NULL,
    email       text,
    name        text,
    roles       text[]      NOT NULL DEFAULT '{}',
    time_zone   text,
    version     bigint      NOT NULL,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,

    CONSTRAINT pk_contacts PRIMARY KEY (id),
    CONSTRAINT fk_contacts_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT uq_contacts_external_id UNIQUE (account_id, external_id),
    CONSTRAINT ck_contacts_external_id CHECK (char_length(external_id) BETWEEN 1 AND 200),
    CONSTRAINT ck_contacts_email CHECK (char_length(email) BETWEEN 3 AND 254),
    CONSTRAINT ck_contacts_name CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT ck_contacts_roles CHECK (roles <@ ARRAY['CHAMPION', 'EXECUTIVE_SPONSOR', 'ADMIN', 'USER', 'BILLING',
                                                       'DECISION_MAKER'])
);

-- One address is one person at an account, however it is written.
CREATE UNIQUE INDEX uq_contacts_email ON contacts (account_id, lower(email));
