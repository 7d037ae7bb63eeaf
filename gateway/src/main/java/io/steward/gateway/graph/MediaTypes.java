package io.steward.gateway.graph;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the media type of an answer, by the rules of GraphQL over HTTP. */
final class MediaTypes {

    static final String GRAPHQL = "application/graphql-response+json";
    static final String JSON = "application/json";

    private MediaTypes() {}

    /** What the client likes best; JSON where it does not say; empty where it wants something else. */
    static Optional<String> answer(RoutingContext route) {
        List<MIMEHeader> accepted = route.parsedHeaders().accept();
        if (accepted.isEmpty()) {
            return Optional.of(JSON);
        }
        return accepted.stream()
                .flatMap(type -> chosen(bare(type.rawValue())).stream())
                .findFirst();
    }

    private static Optional<String> chosen(String type) {
        return switch (type) {
            case GRAPHQL -> Optional.of(GRAPHQL);
            case JSON, "application/*", "*/*" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    /** Whether the body says that it is JSON in UTF-8. */
    static boolean isJson(RoutingContext route) {
        String type = route.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !bare(type).equals(JSON)) {
            return false;
        }
        String parameters = type.toLowerCase(Locale.ROOT);
        return !parameters.contains("charset=") || parameters.contains("utf-8");
    }

    private static String bare(String type) {
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).trim().toLowerCase(Locale.ROOT);
    }
}
