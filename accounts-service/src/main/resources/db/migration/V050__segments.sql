CREATE TABLE segments (
    key                      text    NOT NULL,
    name                     text    NOT NULL,
    description              text,
    engagement_model         text    NOT NULL,
    dedicated_csm            boolean NOT NULL,
    training                 text    NOT NULL,
    pool                     text,
    check_in_every           text,
    check_in_at_latest_after text,
    review_every             text,
    newsletter_every         text,
    version                  bigint  NOT NULL,

    CONSTRAINT pk_segments PRIMARY KEY (key),
    CONSTRAINT ck_segments_key CHECK (key ~ '^[A-Z][A-Z0-9_]{0,49}$'),
    CONSTRAINT ck_segments_engagement_model CHECK (engagement_model IN ('HIGH_TOUCH', 'HYBRID', 'POOLED', 'LOW_TOUCH',
                                                                        'TECH_TOUCH')),
    CONSTRAINT ck_segments_training CHECK (training IN ('CUSTOM', 'GROUP', 'SELF_PACED'))
);

INSERT INTO segments (key, name, description, engagement_model, dedicated_csm, training, check_in_every,
                      check_in_at_latest_after, review_every, newsletter_every, version)
VALUES ('ENTERPRISE', 'Enterprise',
        'A dedicated customer success manager, business reviews, custom onboarding and relations to executives',
        'HIGH_TOUCH', true, 'CUSTOM', 'P7D', 'P1M', 'P3M', 'P1M', 1),
       ('MID_MARKET', 'Mid-market', 'A customer success manager for many accounts, training in groups',
        'HYBRID', false, 'GROUP', 'P14D', 'P1M', 'P3M', 'P1M', 1),
       ('SMB', 'Small business', 'Mostly automated, a person where something is wrong',
        'LOW_TOUCH', false, 'GROUP', 'P1M', 'P3M', 'P3M', 'P1M', 1),
       ('SELF_SERVE', 'Self-serve', 'Fully automated: community, and prompts to upgrade where a limit is reached',
        'TECH_TOUCH', false, 'SELF_PACED', NULL, NULL, NULL, 'P1M', 1);

ALTER TABLE accounts
    ADD COLUMN segment_pinned boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT ck_accounts_segment,
    ADD CONSTRAINT fk_accounts_segment FOREIGN KEY (segment) REFERENCES segments (key),
    ADD CONSTRAINT ck_accounts_segment_pinned CHECK (segment IS NOT NULL OR NOT segment_pinned);

-- Every segment so far was stated by somebody.
UPDATE accounts SET segment_pinned = true WHERE segment IS NOT NULL;

-- Small, because it has few different values: the members of every segment are counted from it alone.
CREATE INDEX ix_accounts_segment_members ON accounts (segment) WHERE archived_at IS NULL;

SELECT audit('segments', 'segment', 'key', '');
