CREATE TABLE stakeholder_relations (
    contact_id  uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    strength    smallint    NOT NULL,
    note        text,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    version     bigint      NOT NULL,

    CONSTRAINT pk_stakeholder_relations PRIMARY KEY (contact_id),
    CONSTRAINT fk_stakeholder_relations_contact FOREIGN KEY (contact_id) REFERENCES contacts (id) ON DELETE CASCADE,
    CONSTRAINT ck_stakeholder_relations_strength CHECK (strength BETWEEN 1 AND 5)
);

CREATE TABLE value_moments (
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    happened_on date        NOT NULL,
    title       text        NOT NULL,
    proof       text,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    version     bigint      NOT NULL,

    CONSTRAINT pk_value_moments PRIMARY KEY (id),
    CONSTRAINT fk_value_moments_account FOREIGN KEY (account_id) REFERENCES accounts (id)
);

CREATE INDEX ix_value_moments_account ON value_moments (account_id, happened_on, id);

SELECT audit('stakeholder_relations', 'stakeholderRelation', 'contact_id');
SELECT audit('value_moments', 'valueMoment');
