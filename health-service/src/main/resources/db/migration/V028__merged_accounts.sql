-- The account that this one was merged into: whatever comes under its key or id is the other's.
ALTER TABLE known_accounts ADD COLUMN merged_into uuid;
CREATE INDEX ix_known_accounts_merged_into ON known_accounts (merged_into) WHERE merged_into IS NOT NULL;
