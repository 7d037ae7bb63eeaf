-- What health-service knows of the accounts that accounts-service owns; fed by its events.
CREATE TABLE known_accounts (
    account_id   uuid           NOT NULL,
    external_id  text           NOT NULL,
    name         text           NOT NULL,
    owner        text,
    segment      text,
    stage        text,
    mrr_amount   numeric(19, 4),
    mrr_currency text,
    version      bigint         NOT NULL,
    CONSTRAINT pk_known_accounts PRIMARY KEY (account_id),
    CONSTRAINT uq_known_accounts_external_id UNIQUE (external_id)
);
