package io.steward.health.ingest;

import io.smallrye.mutiny.Uni;
import io.steward.platform.limits.LimitedByItself;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The calls of the Segment spec. They are open to OpenID Connect's eyes, because their callers have no token: each is
 * let in by its write key alone, as the user name of HTTP Basic or as {@code writeKey} in the body.
 */
@Path("/v1")
@PermitAll
@LimitedByItself
@Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ingest", description = "Usage events by the Segment spec; 200 means stored durably")
@SecurityScheme(
        securitySchemeName = "writeKey",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "The write key as user name, and no password; or writeKey in the body.")
@SecurityRequirement(name = "writeKey")
public class IngestResource {

    private final IngestDoor door;

    IngestResource(IngestDoor door) {
        this.door = door;
    }

    @POST
    @Path("identify")
    @Operation(operationId = "identify", summary = "Who a user is")
    public Uni<Receipt> identify(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            @QueryParam("strict") boolean strict,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = IngestBodies.SegmentCall.class),
                                            examples = @ExampleObject(name = "identify", value = "{\"userId\": \"u-1\", \"traits\": {\"name\": \"Ann Miller\", \"email\": \"ann@acme.com\"}}")))
                    byte[] body) {
        return door.single(CallKind.IDENTIFY, new Request(authorization, encoding, strict), body);
    }

    @POST
    @Path("track")
    @Operation(operationId = "track", summary = "What a user did")
    public Uni<Receipt> track(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            @QueryParam("strict") boolean strict,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = IngestBodies.SegmentCall.class),
                                            examples = @ExampleObject(name = "track", value = "{\"userId\": \"u-1\", \"event\": \"Report Exported\", \"properties\": {\"format\": \"pdf\"}, \"messageId\": \"m-1\"}")))
                    byte[] body) {
        return door.single(CallKind.TRACK, new Request(authorization, encoding, strict), body);
    }

    @POST
    @Path("page")
    @Operation(operationId = "page", summary = "Which page a user saw")
    public Uni<Receipt> page(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            @QueryParam("strict") boolean strict,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = IngestBodies.SegmentCall.class),
                                            examples = @ExampleObject(name = "page", value = "{\"userId\": \"u-1\", \"name\": \"Pricing\"}")))
                    byte[] body) {
        return door.single(CallKind.PAGE, new Request(authorization, encoding, strict), body);
    }

    @POST
    @Path("screen")
    @Operation(operationId = "screen", summary = "Which screen of an app a user saw")
    public Uni<Receipt> screen(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            @QueryParam("strict") boolean strict,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = IngestBodies.SegmentCall.class),
                                            examples = @ExampleObject(name = "screen", value = "{\"userId\": \"u-1\", \"name\": \"Dashboard\"}")))
                    byte[] body) {
        return door.single(CallKind.SCREEN, new Request(authorization, encoding, strict), body);
    }

    @POST
    @Path("group")
    @Operation(operationId = "group", summary = "To which account a user belongs")
    public Uni<Receipt> group(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            @QueryParam("strict") boolean strict,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = IngestBodies.SegmentCall.class),
                                            examples = @ExampleObject(name = "group", value = "{\"userId\": \"u-1\", \"groupId\": \"crm-4711\", \"traits\": {\"plan\": \"Pro\"}}")))
                    byte[] body) {
        return door.single(CallKind.GROUP, new Request(authorization, encoding, strict), body);
    }

    @POST
    @Path("alias")
    @Operation(operationId = "alias", summary = "Which former id is the same user")
    public Uni<Receipt> alias(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            @QueryParam("strict") boolean strict,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = IngestBodies.SegmentCall.class),
                                            examples = @ExampleObject(name = "alias", value = "{\"userId\": \"u-1\", \"previousId\": \"visitor-7\"}")))
                    byte[] body) {
        return door.single(CallKind.ALIAS, new Request(authorization, encoding, strict), body);
    }

    @POST
    @Path("batch")
    @Operation(operationId = "batch", summary = "Many calls at once; one bad item spoils no other")
    public Uni<Receipt> batch(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            @QueryParam("strict") boolean strict,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = IngestBodies.SegmentBatch.class),
                                            examples = @ExampleObject(name = "batch", value = "{\"batch\": [{\"type\": \"track\", \"userId\": \"u-1\", \"event\": \"Report Exported\", \"context\": {\"groupId\": \"crm-4711\"}}]}")))
                    byte[] body) {
        return door.batch(new Request(authorization, encoding, strict), body);
    }

    /** What a request says beside its body. */
    record Request(String authorization, String encoding, boolean strict) {}
}
