package io.steward.health.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a call says of who is who; the latest word counts. Keys are in order, so that writers lock rows in one order.
 *
 * @param aliases from an anonymous or former id to the user's
 * @param groups from an end user to the account's external id
 */
record Links(Map<String, Link> aliases, Map<String, Link> groups) {

    /** To whom, and since when. */
    record Link(String target, Instant at) {

        private Link later(Link other) {
            return other.at.isBefore(at) ? this : other;
        }
    }

    static Links of(List<Item> items) {
        Links links = new Links(new TreeMap<>(), new TreeMap<>());
        items.forEach(links::add);
        return links;
    }

    private void add(Item item) {
        switch (item.kind()) {
            case IDENTIFY -> alias(item.anonymousId(), item);
            case ALIAS -> alias(item.previousId(), item);
            case GROUP -> groups.merge(item.endUser(), new Link(item.groupId(), item.occurredAt()), Link::later);
            case TRACK, PAGE, SCREEN -> {
                // usage says who did it, but not who is who
            }
        }
    }

    private void alias(String from, Item item) {
        if (from != null && item.userId() != null && !from.equals(item.userId())) {
            aliases.merge(from, new Link(item.userId(), item.occurredAt()), Link::later);
        }
    }
}
