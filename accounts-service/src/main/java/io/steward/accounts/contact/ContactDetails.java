package io.steward.accounts.contact;

import io.steward.platform.contracts.accounts.ContactRole;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Everything about a contact that a caller can state. */
record ContactDetails(String email, String name, String title, String phone, Set<ContactRole> roles, String timeZone) {

    /** Roles in their fixed order, each once, never null. */
    static ContactDetails normalised(
            String email, String name, String title, String phone, Collection<ContactRole> roles, String timeZone) {
        Set<ContactRole> ordered = EnumSet.noneOf(ContactRole.class);
        if (roles != null) {
            ordered.addAll(roles);
        }
        return new ContactDetails(email, name, title, phone, Collections.unmodifiableSet(ordered), timeZone);
    }

    /** Whether the person speaks for us. */
    boolean isChampion() {
        return roles.contains(ContactRole.CHAMPION);
    }

    /** Names of the fields, as callers know them, that differ from how they were. */
    Set<String> changesFrom(ContactDetails before) {
        Set<String> changed = new LinkedHashSet<>();
        note(changed, "email", email, before.email);
        note(changed, "name", name, before.name);
        note(changed, "title", title, before.title);
        note(changed, "phone", phone, before.phone);
        note(changed, "roles", roles, before.roles);
        note(changed, "timeZone", timeZone, before.timeZone);
        return changed;
    }

    private static void note(Set<String> changed, String field, Object after, Object before) {
        if (!Objects.equals(after, before)) {
            changed.add(field);
        }
    }
}
