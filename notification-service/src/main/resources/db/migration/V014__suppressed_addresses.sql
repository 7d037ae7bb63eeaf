-- Addresses that get no mail, whoever has them: SHA-256 of the address in small letters, in hexadecimal digits.
CREATE TABLE suppressed_addresses (
    address_hash  text        NOT NULL,
    reason        text        NOT NULL,
    suppressed_at timestamptz NOT NULL,

    CONSTRAINT pk_suppressed_addresses PRIMARY KEY (address_hash),
    CONSTRAINT ck_suppressed_addresses_hash CHECK (address_hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT ck_suppressed_addresses_reason CHECK (reason IN ('ERASED'))
);
