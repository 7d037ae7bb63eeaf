-- What lies in the inbox of a member of staff.
CREATE TABLE inbox_items (
    id          uuid        NOT NULL,
    message_id  uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    username    text        NOT NULL,
    category    text        NOT NULL,
    title       text        NOT NULL,
    body        text        NOT NULL,
    created_at  timestamptz NOT NULL,
    seen_at     timestamptz,
    read_at     timestamptz,
    archived_at timestamptz,
    CONSTRAINT pk_inbox_items PRIMARY KEY (id),
    CONSTRAINT uq_inbox_items_message UNIQUE (message_id),
    -- Deferred, because message and item are written in one transaction in no fixed order.
    CONSTRAINT fk_inbox_items_message FOREIGN KEY (message_id) REFERENCES messages (id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT ck_inbox_items_read CHECK (read_at IS NULL OR seen_at IS NOT NULL),
    CONSTRAINT ck_inbox_items_archived CHECK (archived_at IS NULL OR seen_at IS NOT NULL)
);

CREATE INDEX ix_inbox_items_list ON inbox_items (username, id DESC) WHERE archived_at IS NULL;
CREATE INDEX ix_inbox_items_unseen ON inbox_items (username, id) WHERE seen_at IS NULL;
