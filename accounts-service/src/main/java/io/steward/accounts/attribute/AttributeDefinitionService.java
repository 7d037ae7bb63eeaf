package io.steward.accounts.attribute;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AttributeDefinitionView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/** Defines the vendor's own facts. */
@ApplicationScoped
public class AttributeDefinitionService {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
    private static final long MOST_DEFINITIONS = 200;
    private static final long MOST_INDEXED = 20;

    private final AttributeDefinitionRepository definitions;
    private final AttributeDefinitionStore store;

    AttributeDefinitionService(AttributeDefinitionRepository definitions, AttributeDefinitionStore store) {
        this.definitions = definitions;
        this.store = store;
    }

    /** A definition and whether it is new. */
    record Defined(AttributeDefinitionView definition, boolean created) {}

    /** What attributes may be at this moment. */
    @WithSession
    public Uni<AttributeSchema> schema() {
        return list().map(AttributeSchema::new);
    }

    /** As {@link #schema()}, for set-based code. */
    public Uni<AttributeSchema> schema(SqlClient client) {
        return store.all(client).map(AttributeSchema::new);
    }

    @WithSession
    Uni<List<AttributeDefinitionView>> list() {
        return definitions
                .listAll(Sort.by("name"))
                .map(all -> all.stream().map(AttributeDefinition::view).toList());
    }

    @WithSession
    Uni<AttributeDefinitionView> get(String name) {
        return getByName(name).map(AttributeDefinition::view);
    }

    /** Defines an attribute, or defines it anew; accounts that have another value keep it until they are next stated. */
    @WithTransaction
    Uni<Defined> define(String name, AttributeDefinitionRequest request, String ifMatch) {
        if (!NAME.matcher(name).matches()) {
            throw Problems.invalid(
                    List.of(Fault.in("name", "must be a letter and at most 99 letters, digits and underscores")));
        }
        return definitions.findById(name).chain(known -> {
            if (known == null) {
                EntityTags.requireNoMatch(ifMatch);
                return create(name, request);
            }
            EntityTags.requireMatch(ifMatch, known.version(), known::view);
            return requireRoomForIndex(name, request)
                    .invoke(() -> known.become(request))
                    .chain(() -> definitions.flush())
                    .map(nothing -> new Defined(known.view(), false));
        });
    }

    /** Takes a definition away: the attribute may be anything again. */
    @WithTransaction
    Uni<Void> remove(String name, String ifMatch) {
        return getByName(name)
                .invoke(known -> EntityTags.requireMatch(ifMatch, known.version(), known::view))
                .chain(definitions::delete);
    }

    private Uni<Defined> create(String name, AttributeDefinitionRequest request) {
        AttributeDefinition definition = new AttributeDefinition(name);
        definition.become(request);
        return definitions
                .count()
                .invoke(present -> {
                    if (present >= MOST_DEFINITIONS) {
                        throw Problems.conflict("there are " + MOST_DEFINITIONS + " definitions already");
                    }
                })
                .chain(() -> requireRoomForIndex(name, request))
                .chain(() -> definitions.persistAndFlush(definition))
                .map(kept -> new Defined(kept.view(), true));
    }

    private Uni<Void> requireRoomForIndex(String name, AttributeDefinitionRequest request) {
        return request.isIndexed()
                ? definitions
                        .count("indexed and name <> ?1", name)
                        .invoke(present -> {
                            if (present >= MOST_INDEXED) {
                                throw Problems.conflict(MOST_INDEXED + " attributes are indexed already");
                            }
                        })
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<AttributeDefinition> getByName(String name) {
        return definitions
                .findById(name)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("attribute definition", name));
    }
}
