package io.steward.platform.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers a page with its {@code Link} headers (RFC 8288). */
public final class Links {

    private Links() {}

    /** 200 with the page and links to its neighbours. */
    public static Response answer(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, link(uri, "after", "before", page.next(), "next"));
        }
        if (page.previous() != null) {
            answer.header(HttpHeaders.LINK, link(uri, "before", "after", page.previous(), "prev"));
        }
        return answer.build();
    }

    private static String link(UriInfo uri, String set, String drop, String cursor, String relation) {
        return "<"
                + uri.getRequestUriBuilder()
                        .replaceQueryParam(drop)
                        .replaceQueryParam(set, cursor)
                        .build()
                + ">; rel=\"" + relation + "\"";
    }
}
