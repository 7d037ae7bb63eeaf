-- One machinery imports whatever has rows.
ALTER TABLE account_imports RENAME TO imports;
ALTER TABLE imports ADD COLUMN kind text NOT NULL DEFAULT 'ACCOUNTS';
ALTER TABLE imports ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE imports ADD CONSTRAINT ck_imports_kind CHECK (kind IN ('ACCOUNTS', 'CONTACTS'));
ALTER TABLE imports RENAME CONSTRAINT pk_account_imports TO pk_imports;
ALTER TABLE imports RENAME CONSTRAINT ck_account_imports_format TO ck_imports_format;
ALTER TABLE imports RENAME CONSTRAINT ck_account_imports_status TO ck_imports_status;
ALTER TABLE imports RENAME CONSTRAINT ck_account_imports_consumed TO ck_imports_consumed;
ALTER TABLE imports RENAME CONSTRAINT ck_account_imports_finished TO ck_imports_finished;
ALTER INDEX ix_account_imports_running RENAME TO ix_imports_running;
ALTER INDEX ix_account_imports_finished_at RENAME TO ix_imports_finished_at;
CREATE INDEX ix_imports_kind ON imports (kind, id);

ALTER TABLE account_import_parts RENAME TO import_parts;
ALTER TABLE import_parts RENAME CONSTRAINT pk_account_import_parts TO pk_import_parts;
ALTER TABLE import_parts RENAME CONSTRAINT fk_account_import_parts_import TO fk_import_parts_import;
ALTER TABLE import_parts RENAME CONSTRAINT ck_account_import_parts_number TO ck_import_parts_number;

ALTER TABLE account_import_refusals RENAME TO import_refusals;
ALTER TABLE import_refusals RENAME CONSTRAINT pk_account_import_refusals TO pk_import_refusals;
ALTER TABLE import_refusals RENAME CONSTRAINT fk_account_import_refusals_import TO fk_import_refusals_import;
