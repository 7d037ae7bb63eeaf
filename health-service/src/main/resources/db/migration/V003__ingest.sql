-- Message ids stand apart from the events: a partitioned table cannot keep a key unique over its partitions.
CREATE TABLE seen_messages (
    message_key uuid        NOT NULL,
    received_at timestamptz NOT NULL,
    CONSTRAINT pk_seen_messages PRIMARY KEY (message_key)
);

-- Every accepted call, as it came. Partitioned by the month of receipt, so that old ones can be dropped whole.
CREATE TABLE raw_events (
    event_id     uuid        NOT NULL,
    received_at  timestamptz NOT NULL,
    occurred_at  timestamptz NOT NULL,
    account_id   uuid,
    kind         text        NOT NULL,
    name         text,
    end_user     text        NOT NULL,
    group_id     text,
    write_key_id uuid        NOT NULL,
    payload      json        NOT NULL
) PARTITION BY RANGE (received_at);
CREATE TABLE raw_events_default PARTITION OF raw_events DEFAULT;
CREATE INDEX ix_raw_events_account_id_occurred_at ON raw_events (account_id, occurred_at);

CREATE FUNCTION ensure_raw_event_partitions(first_day date, months int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    month date := date_trunc('month', first_day);
BEGIN
    FOR i IN 1..months LOOP
        EXECUTE format(
            'CREATE TABLE IF NOT EXISTS raw_events_%s PARTITION OF raw_events FOR VALUES FROM (%L) TO (%L)',
            to_char(month, 'YYYY_MM'), month || ' 00:00:00Z', (month + interval '1 month')::date || ' 00:00:00Z');
        month := month + interval '1 month';
    END LOOP;
END $$;
SELECT ensure_raw_event_partitions(current_date, 3);

-- Usage that cannot be given to an account yet. waits_for is 'g:' and a group id, or 'u:' and an end user.
CREATE TABLE waiting_events (
    event_id     uuid        NOT NULL,
    waits_for    text        NOT NULL,
    received_at  timestamptz NOT NULL,
    occurred_at  timestamptz NOT NULL,
    kind         text        NOT NULL,
    name         text        NOT NULL,
    end_user     text        NOT NULL,
    group_id     text,
    write_key_id uuid        NOT NULL,
    payload      json        NOT NULL,
    CONSTRAINT pk_waiting_events PRIMARY KEY (event_id)
);
CREATE INDEX ix_waiting_events_waits_for ON waiting_events (waits_for, event_id);

-- What became known, so that events which waited for it can go on. Kept for a while after, because a call that was
-- under way at that moment may still add an event to the waiting ones.
CREATE TABLE releases (
    waits_for text        NOT NULL,
    until     timestamptz NOT NULL,
    swept_at  timestamptz NOT NULL DEFAULT '-infinity',
    CONSTRAINT pk_releases PRIMARY KEY (waits_for)
);

CREATE TABLE user_groups (
    end_user   text        NOT NULL,
    group_id   text        NOT NULL,
    linked_at  timestamptz NOT NULL,
    CONSTRAINT pk_user_groups PRIMARY KEY (end_user)
);

CREATE TABLE user_aliases (
    anonymous_id text        NOT NULL,
    user_id      text        NOT NULL,
    linked_at    timestamptz NOT NULL,
    CONSTRAINT pk_user_aliases PRIMARY KEY (anonymous_id)
);
