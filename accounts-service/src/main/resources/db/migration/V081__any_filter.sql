-- What few accounts satisfy is gathered by the indexes of its conditions. A trusted extension, as in V001.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Several of the fields with few values at once: each has many accounts, all of them together may have none.
CREATE INDEX ix_accounts_filters ON accounts USING gin (segment, stage, plan, band, owner);
CREATE STATISTICS st_accounts_filters (mcv, dependencies) ON segment, stage, plan, band FROM accounts;

CREATE INDEX ix_accounts_archived_at ON accounts (archived_at) WHERE archived_at IS NOT NULL;

-- One or two characters are looked for at the beginning of names, in databases of any collation.
CREATE INDEX ix_accounts_name_begin ON accounts (lower(name) text_pattern_ops);
