SELECT audit('accounts', 'account', 'id', 'id');
SELECT audit('contacts', 'contact');
SELECT audit('milestones', 'milestone');
SELECT audit('journey_stages', 'journeyStage', 'stage', '');
