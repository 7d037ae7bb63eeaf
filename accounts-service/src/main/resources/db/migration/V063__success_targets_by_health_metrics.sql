-- Where nobody has changed the definition: the primary outcome is measured by the first target, and that one by health.
UPDATE success_definitions
   SET targets = '{"list": [{"metric": "daily active users of all seats", "comparison": "AT_LEAST", "target": 50, "unit": "%",
                             "healthMetric": "activeUsers7", "ofSeats": true},
                            {"metric": "active projects per team", "comparison": "AT_LEAST", "target": 3, "unit": "projects"},
                            {"metric": "tasks completed per user and week", "comparison": "AT_LEAST", "target": 10, "unit": "tasks"}]}'
 WHERE key = 'saas-tool' AND version = 1;
