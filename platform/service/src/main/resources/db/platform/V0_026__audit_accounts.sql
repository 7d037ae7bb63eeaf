-- Whose entries are shown with those of an account: its own. A service whose accounts can be merged says more.
CREATE FUNCTION audit_accounts(asked uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY[asked]
$$;
