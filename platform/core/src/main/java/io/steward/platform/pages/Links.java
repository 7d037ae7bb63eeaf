package io.steward.platform.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers a page with its {@code Link} headers (RFC 8288). */
public final class Links {

    private Links() {}

    /** 200 with the page and links to its neighbours. */
    public static Response answer(Page<?> page, UriInfo uri) {
        return page(page, uri).toResponse();
    }

    /** The same, in a form from which the OpenAPI document learns what the page is of. */
    public static <T> RestResponse<Page<T>> page(Page<T> page, UriInfo uri) {
        RestResponse.ResponseBuilder<Page<T>> answer = RestResponse.ResponseBuilder.ok(page);
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
