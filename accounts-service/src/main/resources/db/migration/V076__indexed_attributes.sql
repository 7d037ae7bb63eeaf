ALTER TABLE attribute_definitions ADD COLUMN indexed boolean NOT NULL DEFAULT false;

-- What an attribute is to a filter. One that holds something else than it is defined as today holds nothing. A date is
-- compared as a text, whose order is the order of days: no cast of a text to a date may stand in an index.
CREATE FUNCTION attribute_number(attributes jsonb, name text) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN jsonb_typeof(attributes -> name) = 'number' THEN (attributes -> name)::numeric END;

CREATE FUNCTION attribute_date(attributes jsonb, name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (attributes ->> name) ~ '^\d{4}-\d{2}-\d{2}$' THEN attributes ->> name END COLLATE "C";

CREATE FUNCTION attribute_present(attributes jsonb, name text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN attributes ? name;
