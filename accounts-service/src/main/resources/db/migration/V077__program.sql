-- What a person has said to be done of the program's setup, where nothing that exists can prove it.
CREATE TABLE program_confirmations (
    item         text        NOT NULL,
    note         text,
    confirmed_by text        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    version      bigint      NOT NULL,

    CONSTRAINT pk_program_confirmations PRIMARY KEY (item)
);

CREATE TABLE program_reviews (
    id          uuid        NOT NULL,
    note        text        NOT NULL,
    reviewed_by text        NOT NULL,
    reviewed_at timestamptz NOT NULL,
    version     bigint      NOT NULL,

    CONSTRAINT pk_program_reviews PRIMARY KEY (id)
);
CREATE INDEX ix_program_reviews_reviewed_at ON program_reviews (reviewed_at DESC, id DESC);

SELECT audit('program_confirmations', 'programConfirmation', 'item', '');
SELECT audit('program_reviews', 'programReview', 'id', '');
