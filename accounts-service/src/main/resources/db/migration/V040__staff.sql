-- What the identity provider said of the people at its last telling; it is asked again and again, so rows are no truth.
CREATE TABLE staff (
    username text        NOT NULL,
    subject  text        NOT NULL,
    name     text,
    email    text,
    roles    text[]      NOT NULL DEFAULT '{}',
    pool     text,
    capacity integer,
    enabled  boolean     NOT NULL,
    seen_at  timestamptz NOT NULL,

    -- Since when the person is known to be gone or locked out; null for whoever works here.
    left_at  timestamptz,

    CONSTRAINT pk_staff PRIMARY KEY (username),
    CONSTRAINT ck_staff_capacity CHECK (capacity >= 0),
    CONSTRAINT ck_staff_left CHECK (NOT (enabled AND left_at IS NOT NULL))
);

-- One row: when the staff was read last, and who is at it.
CREATE TABLE staff_refreshments (
    name         text NOT NULL,
    tried_at     timestamptz,
    refreshed_at timestamptz,
    fault        text,
    leased_until timestamptz,

    CONSTRAINT pk_staff_refreshments PRIMARY KEY (name)
);
