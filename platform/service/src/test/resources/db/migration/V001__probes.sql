CREATE TABLE probes (
    id      uuid    NOT NULL,
    name    text    NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_probes PRIMARY KEY (id),
    CONSTRAINT uq_probes_name UNIQUE (name)
);

CREATE TABLE effects (
    consumer text NOT NULL,
    subject  uuid NOT NULL,
    name     text NOT NULL
);
