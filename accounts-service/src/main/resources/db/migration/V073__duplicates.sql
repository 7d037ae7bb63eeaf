-- For whoever looks for accounts and contacts that are one.
CREATE INDEX ix_accounts_domain ON accounts (domain, id) WHERE domain IS NOT NULL;
CREATE INDEX ix_contacts_address ON contacts (lower(email), id) WHERE email IS NOT NULL;
