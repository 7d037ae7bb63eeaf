package io.steward.platform.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and erases the traces of a person, one statement after the other. */
@ApplicationScoped
class PersonalDataStore {

    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    /** What the platform itself keeps of requests and events; what erases somebody must stay until it is done. */
    private static final List<Trace> PLATFORM = List.of(
            new Trace(
                    "storedAnswers",
                    null,
                    List.of(
                            "UPDATE idempotency_keys SET body = NULL WHERE strpos(body, (:contactId)::uuid::text) > 0")),
            new Trace(
                    "deadLetters",
                    null,
                    List.of("DELETE FROM dead_letters WHERE strpos(document, (:contactId)::uuid::text) > 0"
                            + " AND strpos(document, 'steward.contact.erased.v1') = 0")));

    private final List<Trace> traces;
    private final ObjectMapper mapper;

    PersonalDataStore(@Any Instance<PersonalTraces> services, ObjectMapper mapper) {
        this.traces = Stream.concat(services.stream().flatMap(service -> service.traces().stream()), PLATFORM.stream())
                .toList();
        this.mapper = mapper;
    }

    /** What is held, by section; sections without anything are there, and empty. */
    Uni<Map<String, List<Map<String, Object>>>> read(SqlClient client, Map<String, Object> person) {
        Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();
        return Multi.createFrom()
                .iterable(traces)
                .filter(trace -> trace.read() != null)
                .onItem()
                .transformToUniAndConcatenate(
                        trace -> rows(client, trace, person).invoke(rows -> sections.put(trace.section(), rows)))
                .collect()
                .last()
                .replaceWith(sections);
    }

    /** Erases what is held; answers how many rows that touched. */
    Uni<Long> erase(SqlClient client, Map<String, Object> person) {
        return Multi.createFrom()
                .iterable(traces)
                .onItem()
                .transformToIterable(Trace::erase)
                .onItem()
                .transformToUniAndConcatenate(statement -> {
                    PersonStatement prepared = PersonStatement.of(statement, person);
                    return client.preparedQuery(prepared.sql()).execute(prepared.parameters());
                })
                .collect()
                .with(Collectors.summingLong(rows -> rows.rowCount()));
    }

    private Uni<List<Map<String, Object>>> rows(SqlClient client, Trace trace, Map<String, Object> person) {
        PersonStatement statement = PersonStatement.of(
                "SELECT coalesce(jsonb_agg(to_jsonb(found)), '[]')::text AS rows FROM (" + trace.read() + ") AS found",
                person);
        return client.preparedQuery(statement.sql())
                .execute(statement.parameters())
                .map(rows -> parse(rows.iterator().next().getString("rows")));
    }

    private List<Map<String, Object>> parse(String json) {
        try {
            return mapper.readValue(json, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database wrote no JSON", e);
        }
    }
}
