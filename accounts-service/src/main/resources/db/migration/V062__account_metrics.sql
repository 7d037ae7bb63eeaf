-- The latest metrics of each account, as health-service told them: a plan that begins knows where the account stands.
CREATE TABLE account_metrics (
    account_id  uuid        NOT NULL,
    metrics     jsonb       NOT NULL,
    computed_at timestamptz NOT NULL,

    CONSTRAINT pk_account_metrics PRIMARY KEY (account_id),
    CONSTRAINT fk_account_metrics_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
);
