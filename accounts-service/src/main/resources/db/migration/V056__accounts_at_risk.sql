-- Whether an account is at risk lies over its stage: told by the health score's events, since when it has been so.
ALTER TABLE accounts ADD COLUMN at_risk_since timestamptz;

UPDATE accounts SET at_risk_since = score_computed_at WHERE band IN ('AT_RISK', 'CRITICAL', 'RED');
