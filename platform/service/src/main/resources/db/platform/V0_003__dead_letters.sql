CREATE TABLE dead_letters (
    id               uuid        NOT NULL,
    consumer         text        NOT NULL,
    topic            text        NOT NULL,
    topic_partition  integer     NOT NULL,
    topic_offset     bigint      NOT NULL,
    record_key       text,
    document         text        NOT NULL,
    traceparent      text,
    reason           text        NOT NULL,
    failed_at        timestamptz NOT NULL,
    replays          integer     NOT NULL DEFAULT 0,
    last_replayed_at timestamptz,
    CONSTRAINT pk_dead_letters PRIMARY KEY (id),
    CONSTRAINT uq_dead_letters_record UNIQUE (topic, topic_partition, topic_offset, consumer)
);
