package io.steward.accounts.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what Keycloak knows; in a system property, so that a test and the server see it whatever class loader each has. */
public final class People {

    private static final String TOLD = "steward.test.people";
    private static final String AWAY = "away";
    private static final ObjectMapper JSON = new ObjectMapper();

    private People() {}

    /** From now on Keycloak knows these. */
    public static void are(Map<?, ?>... people) {
        try {
            System.setProperty(TOLD, JSON.writeValueAsString(people));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on Keycloak does not answer. */
    static void away() {
        System.setProperty(TOLD, AWAY);
    }

    static boolean areAway() {
        return AWAY.equals(System.getProperty(TOLD));
    }

    static List<JsonNode> told() {
        try {
            List<JsonNode> people = new ArrayList<>();
            if (!areAway()) {
                JSON.readTree(System.getProperty(TOLD, "[]")).forEach(people::add);
            }
            return people;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A person who may log in and has one role. */
    public static Map<String, Object> person(String username, String role) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", "id-of-" + username);
        person.put("username", username);
        person.put("firstName", username.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + username.substring(1));
        person.put("lastName", "Tester");
        person.put("email", username + "@steward.example");
        person.put("enabled", true);
        person.put("roles", List.of(role, "default-roles-steward"));
        return person;
    }

    /** A customer success manager with a pool and a capacity, as their attributes are written. */
    static Map<String, Object> manager(String username, String pool, String capacity) {
        Map<String, Object> person = person(username, "csm");
        person.put("attributes", Map.of("pool", List.of(pool), "capacity", List.of(capacity)));
        return person;
    }
}
