package io.steward.platform.caller;

import io.quarkus.security.identity.SecurityIdentity;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who calls: read from the verified token of the request. Use it only where {@code @RolesAllowed} has let the call in;
 * before that the token has not been verified yet.
 */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Keycloak's id of the person or machine; never changes. */
    public String subject() {
        return claim("sub");
    }

    /** User name of a person; {@code service-account-…} for a machine. It is what an account's owner is named by. */
    public String username() {
        return claim("preferred_username");
    }

    /** Realm roles of the token. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Whether the token carries the role. */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Scopes that the client was given; empty for a token without any. */
    public Set<String> scopes() {
        String scope = claim("scope");
        return scope == null || scope.isBlank() ? Set.of() : Set.of(scope.trim().split("\\s+"));
    }

    /** Whether a machine calls: it has the role integration and none of the staff's. */
    public boolean isMachine() {
        return is(Roles.INTEGRATION) && !is(Roles.ADMIN) && !is(Roles.LEAD) && !is(Roles.CSM) && !is(Roles.VIEWER);
    }

    /**
     * Lets a machine pass only with the scope; people pass by their roles.
     *
     * @throws RuntimeException that is answered with 403
     */
    public void requireScopeIfMachine(String scope) {
        if (isMachine() && !scopes().contains(scope)) {
            throw Problems.forbidden("the client lacks the scope " + scope);
        }
    }

    /**
     * Whether the caller may change what belongs to an account.
     *
     * @param owner user name of the account's owner; null for none
     */
    public boolean mayChange(String owner) {
        return is(Roles.ADMIN)
                || is(Roles.LEAD)
                || isMachine()
                || (is(Roles.CSM) && username().equals(owner));
    }

    /**
     * Lets the call pass only where {@link #mayChange} holds.
     *
     * @throws RuntimeException that is answered with 403
     */
    public void requireMayChange(String owner) {
        if (!mayChange(owner)) {
            throw Problems.forbidden("only the owner of the account, a lead or an admin may change it");
        }
    }

    private String claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
    }
}
