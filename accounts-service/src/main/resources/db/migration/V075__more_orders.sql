-- Lists by any field: one index for each order, two where the field may be null (as in V001). A range over a field is
-- asked of the same expressions, so that these indexes serve it too.
CREATE INDEX ix_accounts_created_at ON accounts (created_at, id);
CREATE INDEX ix_accounts_updated_at ON accounts (updated_at, id);
CREATE INDEX ix_accounts_seats_asc ON accounts (coalesce(seats, '2147483647'::integer), id);
CREATE INDEX ix_accounts_seats_desc ON accounts (coalesce(seats, '-1'::integer), id);
CREATE INDEX ix_accounts_started_on_asc ON accounts (coalesce(started_on, 'infinity'::date), id);
CREATE INDEX ix_accounts_started_on_desc ON accounts (coalesce(started_on, '-infinity'::date), id);
CREATE INDEX ix_accounts_last_contact_asc ON accounts (coalesce(last_contact_at, 'infinity'::timestamptz), id);
CREATE INDEX ix_accounts_last_contact_desc ON accounts (coalesce(last_contact_at, '-infinity'::timestamptz), id);

-- Few accounts have the one domain, many the one currency: equal keys share their room.
CREATE INDEX ix_accounts_domain ON accounts (lower(domain));
CREATE INDEX ix_accounts_mrr_currency ON accounts (mrr_currency);
