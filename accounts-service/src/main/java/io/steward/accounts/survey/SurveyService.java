package io.steward.accounts.survey;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what customers are asked, and how often at most. */
@ApplicationScoped
public class SurveyService {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final long MOST_SURVEYS = 200;

    private final SurveyRepository surveys;
    private final SurveySettingsRepository settings;

    SurveyService(SurveyRepository surveys, SurveySettingsRepository settings) {
        this.surveys = surveys;
        this.settings = settings;
    }

    /** A survey and whether it is new. */
    record Put(SurveyView survey, boolean created) {}

    @WithSession
    Uni<List<SurveyView>> list() {
        return surveys.listAll(Sort.by("key"))
                .map(all -> all.stream().map(Survey::view).toList());
    }

    /** Fails with 404 where there is no such survey. */
    @WithSession
    public Uni<SurveyView> get(String key) {
        return surveys.getByKey(key).map(Survey::view);
    }

    /** Those of these surveys that exist, by key. */
    @WithSession
    public Uni<Map<String, SurveyView>> find(Collection<String> keys) {
        return surveys.list("key in ?1", List.copyOf(keys))
                .map(found -> found.stream()
                        .map(Survey::view)
                        .collect(Collectors.toMap(SurveyView::key, Function.identity())));
    }

    @WithTransaction
    Uni<Put> define(String key, SurveyRequest request, String ifMatch) {
        if (!KEY.matcher(key).matches()) {
            throw Problems.invalid(
                    List.of(Fault.in("key", "must be at most 100 lower-case letters, digits and hyphens")));
        }
        return surveys.findById(key).chain(known -> {
            if (known != null) {
                EntityTags.requireMatch(ifMatch, known.version(), known::view);
                known.become(request);
                return surveys.flush().map(nothing -> new Put(known.view(), false));
            }
            EntityTags.requireNoMatch(ifMatch);
            return surveys.count()
                    .invoke(SurveyService::requireRoom)
                    .chain(() -> surveys.persistAndFlush(new Survey(key, request)))
                    .map(kept -> new Put(kept.view(), true));
        });
    }

    /** Defines a survey that comes with the product, unless there is one under its key; tells whether it was new. */
    @WithTransaction
    Uni<Boolean> defineBuiltIn(String key, SurveyRequest request) {
        // Two processes may start together.
        return surveys.lock()
                .chain(() -> surveys.findById(key))
                .chain(known -> known != null
                        ? Uni.createFrom().item(false)
                        : surveys.persistAndFlush(new Survey(key, request)).replaceWith(true));
    }

    @WithSession
    public Uni<SurveySettingsView> settings() {
        return settings.findById(SurveySettings.ID).map(SurveySettings::view);
    }

    @WithTransaction
    Uni<SurveySettingsView> set(SurveySettingsRequest request, String ifMatch) {
        return settings.findById(SurveySettings.ID)
                .invoke(known -> {
                    EntityTags.requireMatch(ifMatch, known.version(), known::view);
                    known.become(request);
                })
                .call(settings::flush)
                .map(SurveySettings::view);
    }

    private static void requireRoom(long present) {
        if (present >= MOST_SURVEYS) {
            throw Problems.conflict("there are " + MOST_SURVEYS + " surveys already");
        }
    }
}
