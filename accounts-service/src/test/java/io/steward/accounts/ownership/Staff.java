package io.steward.accounts.ownership;

import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People as they were read from Keycloak, and settings that are right until a test makes them wrong. */
final class Staff {

    static final String ADA = Tokens.of("ada", "admin");

    private Staff() {}

    static void works(String username, String pool, Integer capacity) {
        Database.execute(
                "INSERT INTO staff (username, subject, name, enabled, seen_at, pool, capacity) VALUES (?, ?, ?, true, now(), ?, ?)",
                username,
                "id-of-" + username,
                "Name of " + username,
                pool,
                capacity);
    }

    static void left(String username, String pool) {
        works(username, pool, 50);
        Database.execute("UPDATE staff SET enabled = false, left_at = now() WHERE username = ?", username);
    }

    /** Every account weighs 1, but for those that pay more than 1000, which weigh 3; all belong to one pool. */
    static Map<String, Object> settings(boolean automatic) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("automatic", automatic);
        settings.put("revenueWeights", List.of(bound(0, 1), bound(1000, 3)));
        settings.put("unknownRevenueWeight", 1);
        settings.put("riskFactors", List.of(bound(0, 2), bound(60, 1)));
        settings.put("unknownRiskFactor", 1);
        settings.put("defaultCapacity", 20);
        settings.put("evenWithinPercent", 5);
        settings.put("rules", List.of(rule("true", "smb")));
        return settings;
    }

    static Map<String, Object> bound(Object from, Object value) {
        return Map.of("from", from, "value", value);
    }

    static Map<String, Object> rule(String when, String pool) {
        return Map.of("when", when, "pool", pool);
    }

    static void are(Map<String, Object> settings) {
        Api.as(ADA).body(settings).put("/v1/ownership-settings").then().statusCode(200);
    }
}
