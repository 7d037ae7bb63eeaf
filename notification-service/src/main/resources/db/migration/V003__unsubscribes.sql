-- Who takes no more messages of a category; no row is consent.
CREATE TABLE unsubscribes (
    contact_id      uuid        NOT NULL,
    category        text        NOT NULL,
    account_id      uuid        NOT NULL,
    unsubscribed_at timestamptz NOT NULL,
    CONSTRAINT pk_unsubscribes PRIMARY KEY (contact_id, category)
);
