package io.steward.platform.http;

import io.steward.platform.problems.Problems;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.function.Supplier;

/** Entity tags made of versions, and the conditions that callers put on them (RFC 9110, section 13). */
public final class EntityTags {

    private EntityTags() {}

    /** The tag of a version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Keeps {@code If-Match}.
     *
     * @param ifMatch the header; null where it was not sent
     * @throws RuntimeException that is answered with 412
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch != null && !matches(ifMatch, version)) {
            throw Problems.preconditionFailed("the present entity tag is \"" + version + "\"");
        }
    }

    /**
     * Keeps {@code If-Match}, and shows a caller who comes too late what the other one made of it.
     *
     * @param ifMatch the header; null where it was not sent
     * @param current how the thing stands now, as a reader of it sees it
     * @throws RuntimeException that is answered with 412, the present state in {@code current} and its tag in the header
     *     {@code ETag}
     */
    public static void requireMatch(String ifMatch, long version, Supplier<?> current) {
        if (ifMatch != null && !matches(ifMatch, version)) {
            String tag = "\"" + version + "\"";
            throw Problems.preconditionFailed("the present entity tag is " + tag, current.get(), tag);
        }
    }

    /**
     * Keeps {@code If-Match} where there is nothing yet that could match.
     *
     * @throws RuntimeException that is answered with 412
     */
    public static void requireNoMatch(String ifMatch) {
        if (ifMatch != null) {
            throw Problems.preconditionFailed("there is nothing yet that could match");
        }
    }

    /** Whether {@code If-None-Match} says that the caller has this version already: answer 304. */
    public static boolean isKnown(String ifNoneMatch, long version) {
        return ifNoneMatch != null && matches(ifNoneMatch, version);
    }

    private static boolean matches(String header, long version) {
        String tag = "\"" + version + "\"";
        return header.trim().equals("*")
                || Arrays.stream(header.split(","))
                        .map(String::trim)
                        .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                        .anyMatch(tag::equals);
    }
}
