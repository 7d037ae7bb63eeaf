package io.steward.accounts.transfer;

import io.smallrye.mutiny.Uni;
import io.steward.platform.caller.Caller;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.Parameters;
import io.steward.platform.idempotency.RequestIdentifiers;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Links;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** What the resources of imports answer, whatever the rows are. */
@ApplicationScoped
class ImportAnswers {

    private static final String NEWEST_FIRST = "NEWEST";
    private static final String BY_LINE = "LINE";

    private final ImportService imports;
    private final Caller caller;
    private final RequestIdentifiers identifiers;

    ImportAnswers(ImportService imports, Caller caller, RequestIdentifiers identifiers) {
        this.imports = imports;
        this.caller = caller;
        this.identifiers = identifiers;
    }

    /** @param collection where imports of the kind are found */
    Uni<Response> create(ImportOrder order, UriBuilder collection) {
        return imports.create(identifiers.ofItem(0), order, caller.username())
                .map(created -> answer(
                        created,
                        Response.created(
                                collection.path(created.id().toString()).build())));
    }

    Uni<Void> put(ImportKind kind, UUID id, int number, byte[] content) {
        return imports.put(kind, id, number, content);
    }

    Uni<Response> submit(ImportKind kind, UUID id) {
        return imports.submit(kind, id).map(submitted -> answer(submitted, Response.accepted()));
    }

    Uni<Response> cancel(ImportKind kind, UUID id) {
        return imports.cancel(kind, id).map(cancelled -> answer(cancelled, Response.ok()));
    }

    Uni<Response> get(ImportKind kind, UUID id, String ifNoneMatch) {
        return imports.get(kind, id)
                .map(found -> EntityTags.isKnown(ifNoneMatch, found.version())
                        ? Response.notModified(EntityTags.of(found.version())).build()
                        : answer(found, Response.ok()));
    }

    Uni<RestResponse<Page<ImportView>>> list(ImportKind kind, UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = forwards(parameters);
        UUID before = place(parameters, page, NEWEST_FIRST, UUID::fromString);
        parameters.check();
        return imports.list(kind, before, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(NEWEST_FIRST, row.id())))
                .map(found -> Links.page(found.map(ImportView::of), uri));
    }

    Uni<RestResponse<Page<RefusedRow>>> refusedRows(ImportKind kind, UUID id, UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        PageRequest page = forwards(parameters);
        Long after = place(parameters, page, BY_LINE, Long::valueOf);
        parameters.check();
        return imports.refusedRows(kind, id, after == null ? 0 : after, page.limit() + 1)
                .map(rows -> Page.of(rows, page, row -> Cursor.of(BY_LINE, row.line())))
                .map(found -> Links.page(found, uri));
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

    private static Response answer(Import found, Response.ResponseBuilder answer) {
        return answer.entity(ImportView.of(found))
                .tag(EntityTags.of(found.version()))
                .build();
    }
}
