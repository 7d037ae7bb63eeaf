package io.steward.platform.problems;

/** The kinds of problem that the platform itself can tell; the URI of each is stable. */
public enum ProblemKind {
    MALFORMED("malformed", "The request cannot be read", 400),
    UNAUTHENTICATED("unauthenticated", "A valid token is required", 401),
    FORBIDDEN("forbidden", "The caller may not do this", 403),
    NOT_FOUND("not-found", "There is no such thing", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "The method does not apply here", 405),
    NOT_ACCEPTABLE("not-acceptable", "No representation fits the Accept header", 406),
    CONFLICT("conflict", "The request is in conflict with the present state", 409),
    GONE("gone", "It is no longer here", 410),
    PRECONDITION_FAILED("precondition-failed", "It has changed in the meantime", 412),
    TOO_LARGE("too-large", "The request is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The media type is not understood", 415),
    INVALID("invalid", "The request is invalid", 422),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", 429),
    INTERNAL("internal", "Something went wrong on our side", 500),
    UNAVAILABLE("unavailable", "It cannot be answered at the moment", 503);

    private final String slug;
    private final String title;
    private final int status;

    ProblemKind(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    /** Last part of the URI. */
    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The kind that stands for a status; a client error without a kind of its own is malformed. */
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
    }
}
