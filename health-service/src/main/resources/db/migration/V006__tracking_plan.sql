CREATE TABLE tracking_plan (
    id            smallint NOT NULL,
    core_features text[]   NOT NULL,
    key_actions   text[]   NOT NULL,
    login_events  text[]   NOT NULL,
    version       bigint   NOT NULL,
    CONSTRAINT pk_tracking_plan PRIMARY KEY (id),
    CONSTRAINT ck_tracking_plan_single CHECK (id = 1)
);
INSERT INTO tracking_plan VALUES (1, '{}', '{}', '{}', 0);
