package io.steward.playbook.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.steward.platform.problems.Problems;
import io.steward.playbook.definition.DefinitionReader.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Playbooks and their versions: saved as drafts, published one at a time, never changed. */
@ApplicationScoped
@WithTransaction
public class PlaybookService {

    static final String ORDER = "KEY:ASC";

    private final PlaybookRepository versions;
    private final PublicationListener listener;
    private final ObjectMapper mapper;
    private final Clock clock;

    /** Definitions never change, and reading one costs more than a query: each is read once. */
    private final Map<VersionId, Playbook> read = new ConcurrentHashMap<>();

    PlaybookService(PlaybookRepository versions, PublicationListener listener, ObjectMapper mapper, Clock clock) {
        this.versions = versions;
        this.listener = listener;
        this.mapper = mapper;
        this.clock = clock;
    }

    private record VersionId(String key, int number) {}

    /**
     * What came of saving.
     *
     * @param created false where the newest version already says the same
     */
    public record Saved(PlaybookView playbook, int version, boolean created) {}

    /** Saves a definition as the next version, a draft; one that equals the newest version makes no new one. */
    public Uni<Saved> save(Source source, String by) {
        String key = source.definition().key();
        return versions.hold(key)
                .chain(() -> versions.listOf(key))
                .chain(all -> all.isEmpty() || !all.getFirst().isSame(source)
                        ? saveNext(source, all, by)
                        : Uni.createFrom()
                                .item(new Saved(view(all), all.getFirst().number(), false)));
    }

    /** Publishes a version; the one that was published before retires. */
    public Uni<PlaybookView> publish(String key, int number, String by) {
        return versions.hold(key).chain(() -> versions.listOf(key)).chain(all -> {
            PlaybookVersion chosen = all.stream()
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .orElseThrow(() -> Problems.notFound("version of playbook " + key, number));
            return chosen.isPublished() ? Uni.createFrom().item(view(all)) : publish(chosen, all, by);
        });
    }

    /**
     * Saves a built-in definition where it differs from the last built-in one, and publishes it unless a user has
     * written a version of that playbook: theirs stays.
     *
     * @return whether a version was made
     */
    Uni<Boolean> loadBuiltIn(Source source, String author) {
        String key = source.definition().key();
        return versions.hold(key).chain(() -> versions.listOf(key)).chain(all -> {
            boolean unchanged = all.stream()
                    .filter(version -> version.isBy(author))
                    .findFirst()
                    .filter(version -> version.isSame(source))
                    .isPresent();
            boolean untouched = all.stream().allMatch(version -> version.isBy(author));
            return unchanged
                    ? Uni.createFrom().item(false)
                    : saveNext(source, all, author)
                            .call(saved -> untouched
                                    ? publish(key, saved.version(), author)
                                    : Uni.createFrom().voidItem())
                            .replaceWith(true);
        });
    }

    /** One playbook with its definition. */
    public Uni<PlaybookView> get(String key) {
        return versions.listOf(key).map(all -> {
            if (all.isEmpty()) {
                throw Problems.notFound("playbook", key);
            }
            return view(all);
        });
    }

    /** A page of playbooks in the order of their keys, with their definitions where they are asked for. */
    public Uni<Page<PlaybookView>> list(PageRequest page, Cursor cursor, boolean withDefinitions) {
        String from = cursor == null ? null : cursor.values().getFirst();
        return versions.listKeys(from, page.before() != null, page.limit() + 1)
                .map(keys -> Page.of(keys, page, key -> Cursor.of(ORDER, key)))
                .chain(keys -> keys.items().isEmpty()
                        ? Uni.createFrom().item(keys.map(key -> (PlaybookView) null))
                        : versions.listOfKeys(keys.items()).map(all -> views(keys, all, withDefinitions)));
    }

    /** The published versions of all playbooks. */
    public Uni<List<Playbook>> published() {
        return versions.listPublished()
                .map(all -> all.stream().map(this::playbook).toList());
    }

    /** The published version of one playbook; empty where there is none. */
    public Uni<Optional<Playbook>> published(String key) {
        return versions.listOf(key)
                .map(all -> all.stream()
                        .filter(PlaybookVersion::isPublished)
                        .findFirst()
                        .map(this::playbook));
    }

    /** The version that a run started with. */
    public Uni<Playbook> version(String key, int number) {
        Playbook known = read.get(new VersionId(key, number));
        return known != null
                ? Uni.createFrom().item(known)
                : versions.find(key, number)
                        .map(found -> playbook(found.orElseThrow(
                                () -> new IllegalStateException("no version " + number + " of playbook " + key))));
    }

    private Uni<Saved> saveNext(Source source, List<PlaybookVersion> all, String by) {
        int number = all.isEmpty() ? 1 : all.getFirst().number() + 1;
        PlaybookVersion next = new PlaybookVersion(source, number, by, clock.instant());
        return versions.persistAndFlush(next)
                .chain(() -> versions.listOf(next.key()))
                .map(now -> new Saved(view(now), number, true));
    }

    private Uni<PlaybookView> publish(PlaybookVersion chosen, List<PlaybookVersion> all, String by) {
        all.stream().filter(PlaybookVersion::isPublished).forEach(PlaybookVersion::retire);
        // The old one must have retired before the new one is published: the database allows one at a time.
        return versions.flush()
                .invoke(() -> chosen.publish(by, clock.instant()))
                .chain(versions::flush)
                .chain(() -> listener.published(playbook(chosen)))
                .replaceWith(() -> view(all));
    }

    private Playbook playbook(PlaybookVersion version) {
        return read.computeIfAbsent(
                new VersionId(version.key(), version.number()),
                id -> new Playbook(
                        id.number(), DefinitionReader.read(version.json()).definition()));
    }

    private Page<PlaybookView> views(Page<String> keys, List<PlaybookVersion> all, boolean withDefinitions) {
        Map<String, List<PlaybookVersion>> byKey = all.stream().collect(Collectors.groupingBy(PlaybookVersion::key));
        return keys.map(key -> view(byKey.get(key), withDefinitions ? this::definition : version -> null));
    }

    private PlaybookView view(List<PlaybookVersion> all) {
        return view(all, this::definition);
    }

    private static PlaybookView view(List<PlaybookVersion> all, Function<PlaybookVersion, JsonNode> definition) {
        Optional<PlaybookVersion> published =
                all.stream().filter(PlaybookVersion::isPublished).findFirst();
        PlaybookVersion shown = published.orElse(all.getFirst());
        return new PlaybookView(
                shown.key(),
                shown.name(),
                shown.kind(),
                published.map(PlaybookVersion::number).orElse(null),
                definition.apply(shown),
                all.stream().map(PlaybookVersion::view).toList());
    }

    private JsonNode definition(PlaybookVersion version) {
        try {
            return mapper.readTree(version.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a saved definition is no JSON", e);
        }
    }
}
