package io.steward.accounts.timeline;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.AccountChurned;
import io.steward.platform.contracts.accounts.AccountEvent.AccountCreated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountMerged;
import io.steward.platform.contracts.accounts.AccountEvent.AccountOwnerLeft;
import io.steward.platform.contracts.accounts.AccountEvent.AccountReactivated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountUpdated;
import io.steward.platform.contracts.accounts.AccountEvent.ActivityRecorded;
import io.steward.platform.contracts.accounts.AccountEvent.ChampionLeft;
import io.steward.platform.contracts.accounts.AccountEvent.ContactCreated;
import io.steward.platform.contracts.accounts.AccountEvent.ContactMerged;
import io.steward.platform.contracts.accounts.AccountEvent.ContactRemoved;
import io.steward.platform.contracts.accounts.AccountEvent.ContactUpdated;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.ChampionLeftReason;
import io.steward.platform.contracts.accounts.ContactReference;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.TimelineKind;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.inbox.ReceivedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the events of accounts tell. A stage and an owner have entries of their own: people look for them. */
final class AccountStory {

    private AccountStory() {}

    static List<TimelineEntryView> of(ReceivedEvent<AccountEvent> received) {
        return switch (received.event()) {
            case AccountCreated(AccountView account) ->
                List.of(entry(
                        received,
                        TimelineKind.ACCOUNT_CREATED,
                        "Account created",
                        Facts.of("stage", account.stage()).and("owner", account.owner())));
            case AccountUpdated updated -> changes(received, updated);
            case ContactCreated(ContactReference contact) ->
                List.of(entry(received, TimelineKind.CONTACT_ADDED, "Contact added", Facts.of("roles", contact.roles()))
                        .with(contact.id()));
            case ContactUpdated(ContactReference contact, Set<String> changed) ->
                List.of(entry(
                                received,
                                TimelineKind.CONTACT_CHANGED,
                                "Contact changed: " + String.join(", ", changed),
                                Facts.of("changed", changed))
                        .with(contact.id()));
            case ChampionLeft left ->
                List.of(entry(
                                received,
                                TimelineKind.CHAMPION_LEFT,
                                loss(left.reason()) + (left.lastOne() ? ", and there is no other" : ""),
                                Facts.of("lastOne", left.lastOne()).and("reason", left.reason()))
                        .with(left.contactId()));
            case ContactRemoved removed ->
                List.of(entry(received, TimelineKind.CONTACT_REMOVED, "Contact removed", Facts.none())
                        .with(removed.contactId()));
            case AccountMerged(UUID from, String externalId, UUID into) ->
                List.of(ToldEntry.of(
                        idOf(received, TimelineKind.ACCOUNT_MERGED),
                        into,
                        received.time(),
                        TimelineKind.ACCOUNT_MERGED,
                        received.actor(),
                        "Account merged into this one: " + externalId,
                        Facts.of("from", from.toString())
                                .and("fromExternalId", externalId)
                                .map()));
            case ContactMerged merged ->
                List.of(entry(
                                received,
                                TimelineKind.CONTACT_MERGED,
                                "Contact merged",
                                Facts.of("from", merged.from().toString()))
                        .with(merged.into()));
            // The change of the stage tells it, with its reason.
            case AccountChurned ignored -> List.of();
            case AccountReactivated ignored -> List.of();
            case AccountOwnerLeft(UUID ignored, String owner) ->
                List.of(entry(
                        received, TimelineKind.OWNER_CHANGED, "The owner left: " + owner, Facts.of("before", owner)));
            // It is written where it is recorded, so that its author sees it at once.
            case ActivityRecorded ignored -> List.of();
        };
    }

    /** The entry that an activity has since it was recorded. */
    static Optional<TimelineEntryView> activity(ReceivedEvent<AccountEvent> received) {
        return received.event() instanceof ActivityRecorded activity
                ? Optional.of(ToldEntry.of(
                        activity.activityId(),
                        activity.accountId(),
                        activity.occurredAt(),
                        TimelineKind.of(activity.kind()),
                        activity.author(),
                        activity.kind().name(),
                        Map.of()))
                : Optional.empty();
    }

    private static String loss(ChampionLeftReason reason) {
        return switch (reason) {
            case null -> "A champion left";
            case REMOVED -> "A champion left";
            case ROLE_LOST -> "A champion is one no more";
            case BOUNCED -> "Mail to a champion bounces";
            case TITLE_CHANGED -> "A champion has another job title";
        };
    }

    private static List<TimelineEntryView> changes(ReceivedEvent<AccountEvent> received, AccountUpdated updated) {
        List<TimelineEntryView> entries = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>(updated.changed());
        if (others.remove("stage")) {
            entries.add(change(received, updated, TimelineKind.STAGE_CHANGED, "Stage", "stage", "none"));
        }
        if (others.remove("owner")) {
            entries.add(change(received, updated, TimelineKind.OWNER_CHANGED, "Owner", "owner", "nobody"));
        }
        if (others.remove("segment")) {
            others.remove("segmentPinned");
            entries.add(change(received, updated, TimelineKind.SEGMENT_CHANGED, "Segment", "segment", "none"));
        }
        if (!others.isEmpty()) {
            Map<String, Object> details = new LinkedHashMap<>();
            others.forEach(field -> details.put(
                    field,
                    Facts.of(
                                    "before",
                                    updated.previous() == null
                                            ? null
                                            : updated.previous().get(field))
                            .and("after", value(updated.account(), field))
                            .map()));
            entries.add(ToldEntry.of(
                    idOf(received, TimelineKind.ACCOUNT_CHANGED),
                    updated.account().id(),
                    received.time(),
                    TimelineKind.ACCOUNT_CHANGED,
                    received.actor(),
                    "Changed: " + String.join(", ", others),
                    details));
        }
        return entries;
    }

    private static TimelineEntryView change(
            ReceivedEvent<AccountEvent> received,
            AccountUpdated updated,
            TimelineKind kind,
            String what,
            String field,
            String none) {
        Object before = updated.previous() == null ? null : updated.previous().get(field);
        Object after = value(updated.account(), field);
        String title =
                what + " changed" + (before == null ? "" : " from " + before) + " to " + (after == null ? none : after);
        return entry(
                received,
                kind,
                title,
                Facts.of("before", before).and("after", after).and("reason", updated.reason()));
    }

    private static TimelineEntryView entry(
            ReceivedEvent<AccountEvent> received, TimelineKind kind, String title, Facts details) {
        return ToldEntry.of(
                idOf(received, kind),
                received.event().subject(),
                received.time(),
                kind,
                received.actor(),
                title,
                details.map());
    }

    /** One event may tell several things, but each of a kind once. */
    private static UUID idOf(ReceivedEvent<AccountEvent> received, TimelineKind kind) {
        return Identifiers.named(received.time(), received.id() + " " + kind);
    }

    private static Object value(AccountView account, String field) {
        Money mrr = account.mrr();
        return switch (field) {
            case "name" -> account.name();
            case "domain" -> account.domain();
            case "plan" -> account.plan();
            case "segment" -> account.segment();
            case "segmentPinned" -> account.segmentPinned();
            case "seats" -> account.seats();
            case "mrr" ->
                mrr == null
                        ? null
                        : Facts.of("amount", mrr.amount())
                                .and("currency", mrr.currency())
                                .map();
            case "startedOn" -> text(account.startedOn());
            case "renewsOn" -> text(account.renewsOn());
            case "owner" -> account.owner();
            case "stage" -> account.stage();
            case "parentId" -> text(account.parentId());
            case "archivedAt" -> text(account.archivedAt());
            default -> null;
        };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
