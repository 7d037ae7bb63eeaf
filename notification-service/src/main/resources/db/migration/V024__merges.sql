-- What accounts and contacts were merged into: requests that were under way name the old ones.
CREATE TABLE merged_accounts (
    account_id uuid NOT NULL,
    into_id    uuid NOT NULL,
    CONSTRAINT pk_merged_accounts PRIMARY KEY (account_id)
);
CREATE INDEX ix_merged_accounts_into ON merged_accounts (into_id);

CREATE TABLE merged_contacts (
    contact_id uuid NOT NULL,
    into_id    uuid NOT NULL,
    CONSTRAINT pk_merged_contacts PRIMARY KEY (contact_id)
);
CREATE INDEX ix_merged_contacts_into ON merged_contacts (into_id);
