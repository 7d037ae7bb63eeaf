-- What happened at an account, in one feed. Partitioned by the year in which it happened, which may lie far back.
CREATE TABLE timeline_entries (
    id          uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    occurred_at timestamptz NOT NULL,
    kind        text        NOT NULL,
    contact_id  uuid,
    actor       text,
    title       text        NOT NULL,
    text        text,
    mentions    text[]      NOT NULL DEFAULT '{}',
    details     jsonb       NOT NULL DEFAULT '{}',
    version     bigint      NOT NULL DEFAULT 1,

    CONSTRAINT pk_timeline_entries PRIMARY KEY (id, occurred_at)
) PARTITION BY RANGE (occurred_at);

CREATE INDEX ix_timeline_entries_account ON timeline_entries (account_id, occurred_at, id);

CREATE TABLE timeline_entries_default PARTITION OF timeline_entries DEFAULT;
ALTER INDEX timeline_entries_default_pkey RENAME TO pk_timeline_entries_default;
ALTER INDEX timeline_entries_default_account_id_occurred_at_id_idx RENAME TO ix_timeline_entries_default_account;
DO $$
BEGIN
    FOR year IN 2020..2045 LOOP
        EXECUTE format('CREATE TABLE timeline_entries_%s PARTITION OF timeline_entries FOR VALUES FROM (%L) TO (%L)',
                       year, year || '-01-01 00:00:00Z', (year + 1) || '-01-01 00:00:00Z');
        EXECUTE format('ALTER INDEX timeline_entries_%s_pkey RENAME TO pk_timeline_entries_%s', year, year);
        EXECUTE format('ALTER INDEX timeline_entries_%s_account_id_occurred_at_id_idx '
                       'RENAME TO ix_timeline_entries_%s_account', year, year);
    END LOOP;
END
$$;
