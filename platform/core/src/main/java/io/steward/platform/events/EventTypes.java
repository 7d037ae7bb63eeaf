package io.steward.platform.events;

import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.health.HealthEvent;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.playbooks.PlaybookEvent;
import io.steward.platform.contracts.privacy.PersonalDataErased;
import io.steward.platform.contracts.signals.SignalEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which record stands for which CloudEvents type, and on which topic it travels. */
public final class EventTypes {

    private static final Map<Class<? extends DomainEvent>, String> TOPIC_OF_OWNER = Map.of(
            AccountEvent.class, Topics.ACCOUNTS,
            SignalEvent.class, Topics.SIGNALS,
            HealthEvent.class, Topics.HEALTH,
            PlaybookEvent.class, Topics.PLAYBOOKS,
            MessageRequested.class, Topics.MESSAGE_REQUESTS,
            MessageEvent.class, Topics.MESSAGES,
            PersonalDataErased.class, Topics.ERASURES);

    private static final Map<String, Class<? extends DomainEvent>> RECORD_OF_TYPE = new LinkedHashMap<>();
    private static final Map<Class<?>, String> TOPIC_OF_RECORD = new LinkedHashMap<>();

    static {
        TOPIC_OF_OWNER.forEach((owner, topic) -> records(owner).forEach(type -> {
            RECORD_OF_TYPE.put(typeOf(type), type);
            TOPIC_OF_RECORD.put(type, topic);
        }));
    }

    private EventTypes() {}

    /** The CloudEvents type of an event record. */
    public static String typeOf(Class<? extends DomainEvent> record) {
        EventType type = record.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(record.getName() + " lacks @EventType");
        }
        return type.value();
    }

    /** The topic on which an event travels. */
    public static String topicOf(DomainEvent event) {
        String topic = TOPIC_OF_RECORD.get(event.getClass());
        if (topic == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " is not part of the published language");
        }
        return topic;
    }

    /** Every type that exists, with its record. */
    public static Map<String, Class<? extends DomainEvent>> all() {
        return Collections.unmodifiableMap(RECORD_OF_TYPE);
    }

    private static List<Class<? extends DomainEvent>> records(Class<? extends DomainEvent> owner) {
        if (owner.isRecord()) {
            return List.of(owner);
        }
        return Stream.of(owner.getPermittedSubclasses())
                .<Class<? extends DomainEvent>>map(type -> type.asSubclass(DomainEvent.class))
                .flatMap(type -> records(type).stream())
                .toList();
    }
}
