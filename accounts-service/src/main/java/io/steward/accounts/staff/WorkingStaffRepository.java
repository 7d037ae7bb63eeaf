package io.steward.accounts.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Who of some people works here, asked within the transaction of a Hibernate session. */
@ApplicationScoped
class WorkingStaffRepository {

    /** A user name has no blank. While nobody has been read yet, everybody may be somebody. */
    private static final String AMONG = """
            SELECT named.username FROM unnest(string_to_array(?1, ' ')) AS named (username)
             WHERE NOT EXISTS (SELECT FROM staff)
                OR EXISTS (SELECT FROM staff WHERE staff.username = named.username AND left_at IS NULL)""";

    Uni<List<String>> among(Collection<String> usernames) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(AMONG, String.class)
                        .setParameter(1, String.join(" ", usernames))
                        .getResultList());
    }
}
