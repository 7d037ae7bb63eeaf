package io.steward.accounts.staff;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.steward.platform.caller.Roles;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The realm's people, asked of Keycloak. Its client blocks, so that all of this happens on worker threads. */
@ApplicationScoped
class StaffDirectory {

    private static final Set<String> STAFF = Set.of(Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER);
    private static final String REALMS = "/realms/";

    private final StaffSettings settings;
    private final Keycloak keycloak;
    private final String realm;

    StaffDirectory(StaffSettings settings) {
        int cut = settings.realmUrl().lastIndexOf(REALMS);
        if (cut < 0) {
            throw new IllegalArgumentException(
                    "steward.accounts.staff.realm-url is '" + settings.realmUrl() + "': it must end with /realms/NAME");
        }
        this.settings = settings;
        this.realm = settings.realmUrl().substring(cut + REALMS.length());
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(settings.realmUrl().substring(0, cut))
                .realm(realm)
                .grantType("client_credentials")
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .build();
    }

    @PreDestroy
    void close() {
        keycloak.close();
    }

    /**
     * Everybody with a role of staff.
     *
     * @param known user names of whom it was told before: where one is not on the list, which may have moved while it
     *     was read page by page, the person is asked for by name
     */
    Uni<List<StaffMember>> read(Collection<String> known) {
        return Uni.createFrom().item(() -> ask(known)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private List<StaffMember> ask(Collection<String> known) {
        UsersResource users = keycloak.realm(realm).users();
        Map<String, UserRepresentation> found = new LinkedHashMap<>();
        List<UserRepresentation> page;
        int first = 0;
        do {
            page = users.list(first, settings.pageSize());
            page.forEach(user -> found.put(user.getUsername(), user));
            first += page.size();
        } while (page.size() == settings.pageSize());
        known.stream()
                .filter(name -> !found.containsKey(name))
                .flatMap(name -> users.searchByUsername(name, true).stream())
                .forEach(user -> found.put(user.getUsername(), user));
        List<StaffMember> staff = new ArrayList<>();
        found.values().forEach(user -> member(users, user).ifPresent(staff::add));
        return staff;
    }

    private static Optional<StaffMember> member(UsersResource users, UserRepresentation user) {
        return rolesOf(users, user)
                .filter(roles -> !roles.isEmpty())
                .map(roles -> new StaffMember(
                        user.getUsername(),
                        user.getId(),
                        fullName(user),
                        user.getEmail(),
                        roles,
                        attribute(user, "pool").orElse(null),
                        attribute(user, "capacity")
                                .flatMap(StaffDirectory::capacity)
                                .orElse(null),
                        Boolean.TRUE.equals(user.isEnabled())));
    }

    /** With those that come by a group or within another role; empty for a user who was deleted meanwhile. */
    private static Optional<List<String>> rolesOf(UsersResource users, UserRepresentation user) {
        try {
            return Optional.of(users.get(user.getId()).roles().realmLevel().listEffective().stream()
                    .map(RoleRepresentation::getName)
                    .filter(STAFF::contains)
                    .sorted()
                    .toList());
        } catch (NotFoundException deletedMeanwhile) {
            return Optional.empty();
        }
    }

    private static String fullName(UserRepresentation user) {
        String name = String.join(
                        " ",
                        Stream.of(user.getFirstName(), user.getLastName())
                                .filter(part -> part != null && !part.isBlank())
                                .toList())
                .strip();
        return name.isEmpty() ? null : name;
    }

    private static Optional<String> attribute(UserRepresentation user, String name) {
        return Optional.ofNullable(user.getAttributes())
                .map(attributes -> attributes.get(name))
                .flatMap(values -> values.stream().findFirst())
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Written by hand in another system: what is no number is no capacity. */
    private static Optional<Integer> capacity(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
