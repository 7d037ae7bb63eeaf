package io.steward.accounts.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.steward.platform.privacy.Person;
import io.steward.platform.privacy.PersonalDataService;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks each service what it holds about a person; this one without a way over the network. */
@ApplicationScoped
class Holders {

    private final PersonalDataService own;
    private final PersonalDataClient health;
    private final PersonalDataClient playbook;
    private final PersonalDataClient notification;
    private final ObjectMapper mapper;

    Holders(
            PersonalDataService own,
            @RestClient PersonalDataClient.OfHealth health,
            @RestClient PersonalDataClient.OfPlaybook playbook,
            @RestClient PersonalDataClient.OfNotification notification,
            ObjectMapper mapper) {
        this.own = own;
        this.health = health;
        this.playbook = playbook;
        this.notification = notification;
        this.mapper = mapper;
    }

    /** What one of them holds, as JSON. */
    Uni<String> ask(Holder holder, Person person) {
        return switch (holder) {
            case ACCOUNTS -> own.read(person).map(this::json);
            case HEALTH -> health.query(person);
            case PLAYBOOK -> playbook.query(person);
            case NOTIFICATION -> notification.query(person);
        };
    }

    private String json(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
