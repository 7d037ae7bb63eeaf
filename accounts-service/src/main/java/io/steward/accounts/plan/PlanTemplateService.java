package io.steward.accounts.plan;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.plan.PlanTemplateReader.Source;
import io.steward.accounts.success.SuccessService;
import io.steward.platform.definitions.DefinitionText;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Plan templates and their versions: saved as drafts, published one at a time, never changed. */
@ApplicationScoped
class PlanTemplateService {

    private static final long MOST_TEMPLATES = 200;

    private final PlanTemplateVersionRepository versions;
    private final PlanTemplateReader reader;
    private final SuccessService success;
    private final Clock clock;

    PlanTemplateService(
            PlanTemplateVersionRepository versions, PlanTemplateReader reader, SuccessService success, Clock clock) {
        this.versions = versions;
        this.reader = reader;
        this.success = success;
        this.clock = clock;
    }

    /**
     * What came of saving.
     *
     * @param created false where the newest version already says the same
     */
    record Saved(PlanTemplateView template, int number, boolean created) {}

    /** A version that plans can be made from. */
    record Published(int number, PlanTemplateDefinition definition) {}

    /** All templates by key, without their definitions. */
    @WithSession
    Uni<List<PlanTemplateView>> list() {
        return versions.listShown()
                .map(all -> all.stream()
                        .collect(Collectors.groupingBy(
                                PlanTemplateVersion::key, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(shown -> new PlanTemplateVersions(shown).view(null))
                        .toList());
    }

    /** Fails with 404 where there is no such template. */
    @WithSession
    Uni<PlanTemplateView> get(String key) {
        return getVersions(key).map(this::view);
    }

    /**
     * The definition of a version as YAML.
     *
     * @param number null for the published version, or the newest one where none is
     */
    @WithSession
    Uni<String> export(String key, Integer number) {
        return getVersions(key)
                .map(all -> number == null ? all.shown() : all.get(number))
                .map(version -> DefinitionText.yaml(definition(version)));
    }

    /**
     * Saves a definition as the next version, a draft; one that equals the newest version makes no new one.
     *
     * @param key the one that it must have; null where any will do
     */
    @WithTransaction
    Uni<Saved> save(String key, Source source, String ifMatch, String by) {
        if (key != null && !key.equals(source.definition().key())) {
            throw Problems.invalid("#/key", "must be the key of the path: " + key);
        }
        return held(source.definition().key()).chain(all -> {
            all.requireMatch(ifMatch, () -> view(all));
            return all.saysAlready(source)
                    ? Uni.createFrom().item(new Saved(view(all), all.next() - 1, false))
                    : requireRoom(all)
                            .chain(() -> requireDefinition(source.definition()))
                            .chain(() -> saveNext(source, all, by));
        });
    }

    /** Publishes a version; the one that was published before retires. One that has retired stays so. */
    @WithTransaction
    Uni<PlanTemplateView> publish(String key, int number, String ifMatch, String by) {
        return held(key).chain(all -> {
            PlanTemplateVersion chosen = all.get(number);
            all.requireMatch(ifMatch, () -> view(all));
            if (chosen.isPublished()) {
                return Uni.createFrom().item(view(all));
            }
            if (!chosen.isDraft()) {
                throw Problems.conflict("version " + number + " has retired: save its definition as a new version");
            }
            return publish(chosen, all, by);
        });
    }

    /**
     * Saves a built-in definition where it differs from the last built-in one, and publishes it unless a user has
     * written a version of that template: theirs stays.
     *
     * @return whether a version was made
     */
    @WithTransaction
    Uni<Boolean> loadBuiltIn(Source source, String author) {
        String key = source.definition().key();
        return held(key).chain(all -> {
            if (all.saysAlready(source, author)) {
                return Uni.createFrom().item(false);
            }
            Uni<Saved> saved = saveNext(source, all, author);
            return (all.areAllBy(author)
                            ? saved.call(next -> held(key).chain(now -> publish(now.get(next.number()), now, author)))
                            : saved)
                    .replaceWith(true);
        });
    }

    /** The version that plans are made from now, within the session of the caller; fails with 422 where there is none. */
    Uni<Published> published(String key) {
        return versions.listOf(key)
                .map(all -> new PlanTemplateVersions(all)
                        .published()
                        .map(version -> new Published(version.number(), definition(version)))
                        .orElseThrow(() -> Problems.invalid("#/template", "is no template that is published")));
    }

    private Uni<PlanTemplateVersions> held(String key) {
        return versions.hold(key).chain(() -> versions.listOf(key)).map(PlanTemplateVersions::new);
    }

    private Uni<PlanTemplateVersions> getVersions(String key) {
        return versions.listOf(key).map(PlanTemplateVersions::new).invoke(all -> {
            if (all.isEmpty()) {
                throw Problems.notFound("plan template", key);
            }
        });
    }

    private Uni<Saved> saveNext(Source source, PlanTemplateVersions before, String by) {
        PlanTemplateVersion next = new PlanTemplateVersion(source, before.next(), by, now());
        List<PlanTemplateVersion> all = new ArrayList<>(List.of(next));
        all.addAll(before.all());
        return versions.persistAndFlush(next)
                .map(kept -> new Saved(view(new PlanTemplateVersions(all)), next.number(), true));
    }

    private Uni<PlanTemplateView> publish(PlanTemplateVersion chosen, PlanTemplateVersions all, String by) {
        all.published().ifPresent(PlanTemplateVersion::retire);
        // The old one must have retired before the new one is published: the database allows one at a time.
        return versions.flush()
                .invoke(() -> chosen.publish(by, now()))
                .chain(versions::flush)
                .map(nothing -> view(all));
    }

    private Uni<Void> requireDefinition(PlanTemplateDefinition definition) {
        return definition.successDefinition() == null
                ? Uni.createFrom().voidItem()
                : success.find(definition.successDefinition())
                        .invoke(found -> {
                            if (found.isEmpty()) {
                                throw Problems.invalid("#/successDefinition", "is the key of no success definition");
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> requireRoom(PlanTemplateVersions all) {
        return all.isEmpty()
                ? versions.countKeys()
                        .invoke(keys -> {
                            if (keys >= MOST_TEMPLATES) {
                                throw Problems.conflict("there are " + MOST_TEMPLATES + " templates already");
                            }
                        })
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private PlanTemplateView view(PlanTemplateVersions all) {
        return all.view(definition(all.shown()));
    }

    private PlanTemplateDefinition definition(PlanTemplateVersion version) {
        return reader.read(version.json()).definition();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
