-- Since when the address takes no mail any more: told by the way, so it is no part of the contact's version.
ALTER TABLE contacts
    ADD COLUMN title text,
    ADD COLUMN phone text,
    ADD COLUMN bounced_at timestamptz,
    ADD CONSTRAINT ck_contacts_title CHECK (char_length(title) BETWEEN 1 AND 200),
    ADD CONSTRAINT ck_contacts_phone CHECK (char_length(phone) BETWEEN 1 AND 50);

-- Another address has not bounced, whichever way it came.
CREATE FUNCTION forget_bounce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.bounced_at := NULL;
    RETURN NEW;
END
$$;

CREATE TRIGGER contacts_forget_bounce BEFORE UPDATE OF email ON contacts
    FOR EACH ROW WHEN (lower(OLD.email) IS DISTINCT FROM lower(NEW.email)) EXECUTE FUNCTION forget_bounce();
