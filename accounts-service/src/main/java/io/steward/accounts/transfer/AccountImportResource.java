package io.steward.accounts.transfer;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.RequiresScope;
import io.steward.platform.caller.Roles;
import io.steward.platform.caller.Scopes;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.Parameters;
import io.steward.platform.idempotency.Idempotent;
import io.steward.platform.idempotency.Mode;
import io.steward.platform.idempotency.RequestIdentifiers;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of accounts over HTTP. */
@Path("/v1/account-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.INTEGRATION})
@RequiresScope(Scopes.ACCOUNTS_WRITE)
@Tag(name = "Imports and exports")
public class AccountImportResource {

    private static final String NEWEST_FIRST = "NEWEST";
    private static final String BY_LINE = "LINE";

    private final AccountImportService imports;
    private final Caller caller;
    private final RequestIdentifiers identifiers;

    AccountImportResource(AccountImportService imports, Caller caller, RequestIdentifiers identifiers) {
        this.imports = imports;
        this.caller = caller;
        this.identifiers = identifiers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(Mode.NATURAL)
    @Operation(
            operationId = "createAccountImport",
            summary = "Begin an import of accounts from a file",
            description = "Then send the file in one or more parts and submit it. Each row is treated as by the upsert "
                    + "of one account; a bad row spoils no other.")
    @APIResponse(
            responseCode = "201",
            description = "It waits for its parts.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountImportView.class)))
    public Uni<Response> create(@RequestBody(required = true) CreateAccountImportRequest request) {
        return imports.create(identifiers.ofItem(0), request, caller.username())
                .map(created -> Response.created(UriBuilder.fromResource(AccountImportResource.class)
                                .path(created.id().toString())
                                .build())
                        .entity(AccountImportView.of(created))
                        .tag(EntityTags.of(created.version()))
                        .build());
    }

    @PUT
    @Path("/{id}/parts/{number}")
    @Consumes({"text/csv", "application/x-ndjson", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "putAccountImportPart",
            summary = "Send a part of the file",
            description = "Parts are numbered from 1 and joined in that order; a row may lie across two of them. The "
                    + "same number again replaces the part, so that a broken transfer is repeated.")
    @APIResponse(responseCode = "204", description = "It is stored.")
    public Uni<Void> putPart(
            @PathParam("id") UUID id,
            @Parameter(description = "From 1 to 10 000.", example = "1") @PathParam("number") int number,
            @RequestBody(
                            required = true,
                            description = "At most 20 MB of the file, cut anywhere.",
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = "externalId,name,mrr.amount,mrr.currency\ncrm-1,Acme,900,USD\n"))
                    byte[] content) {
        return imports.put(id, number, content);
    }

    @POST
    @Path("/{id}/submission")
    @Operation(
            operationId = "submitAccountImport",
            summary = "Let the work begin",
            description = "Reads the header of a CSV file and answers everything that is wrong with it. Calling it "
                    + "again changes nothing.")
    @APIResponse(
            responseCode = "202",
            description = "It is being worked through.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountImportView.class)))
    public Uni<Response> submit(@PathParam("id") UUID id) {
        return imports.submit(id).map(submitted -> answer(submitted, Response.accepted()));
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelAccountImport",
            summary = "Stop an import",
            description = "Rows that are done stay done. Nothing happens where it has ended.")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountImportView.class)))
    public Uni<Response> cancel(@PathParam("id") UUID id) {
        return imports.cancel(id).map(cancelled -> answer(cancelled, Response.ok()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAccountImport", summary = "See how far an import is")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountImportView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @Parameter(description = "The version that the caller has.", example = "\"3\"")
                    @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        return imports.get(id)
                .map(found -> EntityTags.isKnown(ifNoneMatch, found.version())
                        ? Response.notModified(EntityTags.of(found.version())).build()
                        : answer(found, Response.ok()));
    }

    @GET
    @Operation(operationId = "listAccountImports", summary = "List imports, the newest first")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of imports.")
    public Uni<Response> list(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = forwards(parameters);
        UUID before = place(parameters, page, NEWEST_FIRST, UUID::fromString);
        parameters.check();
        return imports.list(before, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(NEWEST_FIRST, row.id())))
                .map(found -> Links.answer(found.map(AccountImportView::of), uri));
    }

    @GET
    @Path("/{id}/refused-rows")
    @Operation(
            operationId = "listRefusedRows",
            summary = "List the rows that were refused, in the order of the file, each with all its faults")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The next of the page before.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of refused rows.")
    public Uni<Response> refusedRows(@PathParam("id") UUID id, @Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = forwards(parameters);
        Long after = place(parameters, page, BY_LINE, Long::valueOf);
        parameters.check();
        return imports.refusedRows(id, after == null ? 0 : after, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(BY_LINE, row.line())))
                .map(found -> Links.answer(found, uri));
    }

    /** Where a page begins; null at the list's begin. A cursor comes back from outside, so it may be anything. */
    private static <T> T place(Parameters parameters, PageRequest page, String order, Function<String, T> read) {
        Cursor cursor = parameters.cursor(page, order, 1);
        if (cursor == null || cursor.values().getFirst() == null) {
            return null;
        }
        try {
            return read.apply(cursor.values().getFirst());
        } catch (IllegalArgumentException noPlace) {
            parameters.refuse("after", "is no cursor of this list");
            return null;
        }
    }

    private static PageRequest forwards(Parameters parameters) {
        PageRequest page = parameters.page();
        if (page.before() != null) {
            parameters.refuse("before", "is not for this list: it is read forwards");
        }
        return new PageRequest(page.limit(), page.after(), null, false);
    }

    private static Response answer(AccountImport found, Response.ResponseBuilder answer) {
        return answer.entity(AccountImportView.of(found))
                .tag(EntityTags.of(found.version()))
                .build();
    }
}
