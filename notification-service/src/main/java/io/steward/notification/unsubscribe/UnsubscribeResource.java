package io.steward.notification.unsubscribe;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.ProblemException;
import io.steward.platform.problems.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;

/**
 * One-click unsubscribe (RFC 8058). Mail programs and scanners open links on their own, so looking changes nothing: only
 * POST unsubscribes. No login, no redirect; the token is the right.
 */
@Path("/u/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "unsubscribe")
class UnsubscribeResource {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final UnsubscribeService service;
    private final UnsubscribeLinks links;

    UnsubscribeResource(UnsubscribeService service, UnsubscribeLinks links) {
        this.service = service;
        this.links = links;
    }

    @CheckedTemplate(basePath = "unsubscribe")
    static final class Pages {
        private Pages() {}

        static native TemplateInstance ask(String category);

        static native TemplateInstance done(String category);
    }

    @GET
    @Operation(operationId = "showUnsubscribePage", summary = "A page with the button; changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "A page for a person.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "page", value = "<!doctype html><title>Unsubscribe</title>")))
    public Uni<RestResponse<String>> show(@PathParam("token") String word) {
        UnsubscribeToken token = token(word);
        return answer(Pages.ask(words(token)));
    }

    @POST
    @Operation(operationId = "unsubscribe", summary = "Unsubscribe; may be repeated, whatever the body")
    @APIResponse(
            responseCode = "200",
            description = "A page for a person.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "page", value = "<!doctype html><title>Unsubscribed</title>")))
    public Uni<RestResponse<String>> unsubscribe(@PathParam("token") String word) {
        UnsubscribeToken token = token(word);
        return service.unsubscribe(token).chain(() -> answer(Pages.done(words(token))));
    }

    private UnsubscribeToken token(String word) {
        return links.read(word).orElseThrow(UnsubscribeResource::unknown);
    }

    /** Does not repeat the token: it may be a real one, cut off. */
    private static ProblemException unknown() {
        return Problems.notFound("unsubscribe link", "of this name");
    }

    private static Uni<RestResponse<String>> answer(TemplateInstance page) {
        return page.createUni()
                .map(html -> RestResponse.ResponseBuilder.ok(html, MediaType.TEXT_HTML + ";charset=UTF-8")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Content-Security-Policy", POLICY)
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("X-Robots-Tag", "noindex")
                        .build());
    }

    private static String words(UnsubscribeToken token) {
        return token.category().replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
