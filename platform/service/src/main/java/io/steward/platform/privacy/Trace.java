package io.steward.platform.privacy;

import java.util.List;

/**
 * One kind of things that a service holds about a person, in SQL. Statements name the person by {@code :accountId},
 * {@code :contactId}, {@code :externalId} and, where it is erased, {@code :pseudonym} and {@code :addressHash}.
 *
 * @param section what it is, in words of the domain; the name under which it is told
 * @param read a query whose rows are told; null for what is only erased
 * @param erase statements that remove it or take the person out of it, in their order; done twice they do no more
 */
public record Trace(String section, String read, List<String> erase) {

    /** A trace that is erased by one statement. */
    public static Trace of(String section, String read, String erase) {
        return new Trace(section, read, List.of(erase));
    }
}
