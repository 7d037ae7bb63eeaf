package io.steward.accounts.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.contact.ContactService;
import io.steward.platform.caller.Caller;
import io.steward.platform.caller.Roles;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.MergePatch;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What people write down about accounts. Its author may change it, and a lead. */
@ApplicationScoped
class ActivityService {

    private final ActivityRepository activities;
    private final ContactService contacts;
    private final ActivityNews news;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ActivityService(
            ActivityRepository activities,
            ContactService contacts,
            ActivityNews news,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.activities = activities;
        this.contacts = contacts;
        this.news = news;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    @WithTransaction
    Uni<TimelineEntryView> record(UUID accountId, RecordActivityRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = request.occurredAt() == null ? now : request.occurredAt().truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now)) {
            throw Problems.invalid("#/occurredAt", "must not be in the future");
        }
        Activity activity = new Activity(Identifiers.next(), accountId, request, at, caller.username());
        return contacts.requireMayWriteAbout(accountId, request.contactId())
                .chain(() -> activities.persistAndFlush(activity))
                .chain(() -> news.recorded(activity))
                .map(nothing -> activity.entry());
    }

    @WithSession
    Uni<TimelineEntryView> get(UUID id) {
        return activities.getById(id).map(Activity::entry);
    }

    /** Gives an activity other words. */
    @WithTransaction
    Uni<TimelineEntryView> patch(UUID id, JsonNode patch, String ifMatch) {
        return mine(id, ifMatch)
                .chain(activity -> {
                    List<String> mentioned = activity.entry().mentions();
                    ActivityWords present = new ActivityWords(activity.title(), activity.text());
                    ActivityWords wanted = mergePatch.apply(present, patch, ActivityWords.class);
                    activity.say(wanted.title().strip(), wanted.text().strip());
                    return activities
                            .flush()
                            .chain(() -> news.changed(activity, mentioned))
                            .map(nothing -> activity.entry());
                });
    }

    @WithTransaction
    Uni<Void> remove(UUID id, String ifMatch) {
        return mine(id, ifMatch).chain(activities::delete);
    }

    private Uni<Activity> mine(UUID id, String ifMatch) {
        return activities
                .getById(id)
                .call(activity -> contacts.requireMayWriteAbout(activity.accountId(), null))
                .invoke(activity -> {
                    requireAuthor(activity);
                    EntityTags.requireMatch(ifMatch, activity.version(), activity::entry);
                });
    }

    private void requireAuthor(Activity activity) {
        if (!caller.username().equals(activity.author()) && !caller.is(Roles.LEAD) && !caller.is(Roles.ADMIN)) {
            throw Problems.forbidden("only its author, a lead or an admin may change what was written");
        }
    }
}
