package io.steward.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What everybody relies on in the realm; an import that replaces Keycloak's own scopes forgets things easily. */
class RealmFileTest {
    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper()
                .readTree(Path.of("../keycloak/steward-realm.json").toFile());
    }

    @ParameterizedTest
    @CsvSource({"ada,admin", "lea,lead", "carl,csm", "cora,csm", "vera,viewer"})
    void everyUserCanLogInWithTheOwnNameAndHasOneRole(String name, String role) {
        JsonNode user = named(realm.get("users"), "username", name);
        assertThat(user.get("credentials").get(0).get("value").textValue()).isEqualTo(name);
        assertThat(user.get("requiredActions")).isEmpty();
        assertThat(texts(user.get("realmRoles"))).containsExactly(role);
    }

    @Test
    void everyTokenNamesItsSubjectAndItsAudience() {
        for (JsonNode client : realm.get("clients")) {
            assertThat(texts(client.get("defaultClientScopes")))
                    .as(client.get("clientId").textValue())
                    .contains("basic", "roles", "profile", "steward-audience");
        }
    }

    @Test
    void everyScopeOfAClientExists() {
        List<String> known = realm.get("clientScopes").findValuesAsText("name");
        for (JsonNode client : realm.get("clients")) {
            assertThat(known).containsAll(texts(client.get("defaultClientScopes")));
        }
    }

    @ParameterizedTest
    @EnumSource(StewardService.class)
    void everyServiceHasAClientThatMayRead(StewardService service) {
        JsonNode client = named(realm.get("clients"), "clientId", service.module());
        assertThat(client.get("secret").textValue()).isEqualTo(service.module());
        assertThat(texts(client.get("defaultClientScopes"))).contains("accounts:read");
        JsonNode account = named(realm.get("users"), "username", "service-account-" + service.module());
        assertThat(texts(account.get("realmRoles"))).containsExactly("integration");
    }

    @Test
    void theDemoIntegrationMayDoEverythingButSendMessages() {
        JsonNode client = named(realm.get("clients"), "clientId", "demo-integration");
        assertThat(texts(client.get("defaultClientScopes")))
                .contains("accounts:write", "signals:write", "health:write", "playbooks:write", "messages:read")
                .doesNotContain("messages:write");
    }

    @Test
    void theAccountsServiceSeesUsersWithTheirPoolAndCapacity() {
        JsonNode account = named(realm.get("users"), "username", "service-account-accounts-service");
        assertThat(texts(account.at("/clientRoles/realm-management"))).containsExactly("view-users");
        assertThat(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                        .toString())
                .contains("ADMIN_EDIT");
        assertThat(named(realm.get("users"), "username", "carl")
                        .at("/attributes/pool/0")
                        .textValue())
                .isEqualTo("smb");
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is named " + value));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
