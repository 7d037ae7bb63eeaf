package io.steward.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Turns the answer of a resource method into what is kept, and back. */
@ApplicationScoped
class Answers {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    private final ObjectMapper mapper;

    Answers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    static boolean isSuccess(Object answer) {
        return response(answer).getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
    }

    StoredAnswer store(Object answer) {
        Response response = response(answer);
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT.stream()
                .filter(name -> response.getHeaderString(name) != null)
                .forEach(name -> headers.put(name, response.getHeaderString(name)));
        Object entity = response.getEntity() instanceof WithSecret secretive
                ? secretive.withoutSecret()
                : response.getEntity();
        return new StoredAnswer(response.getStatus(), headers, body(entity));
    }

    /** @param type what the resource method answers: {@link Response} or {@link RestResponse} */
    Object replay(StoredAnswer stored, Class<?> type) {
        if (type == RestResponse.class) {
            RestResponse.ResponseBuilder<Object> answer = RestResponse.ResponseBuilder.create(stored.status());
            stored.headers().forEach(answer::header);
            if (stored.body() != null) {
                answer.entity(stored.body()).type(mediaType(stored));
            }
            return answer.header(REPLAYED, "true").build();
        }
        Response.ResponseBuilder answer = Response.status(stored.status());
        stored.headers().forEach(answer::header);
        if (stored.body() != null) {
            answer.entity(stored.body()).type(mediaType(stored));
        }
        return answer.header(REPLAYED, "true").build();
    }

    private static Response response(Object answer) {
        return answer instanceof RestResponse<?> rest ? rest.toResponse() : (Response) answer;
    }

    private static String mediaType(StoredAnswer stored) {
        return stored.headers().getOrDefault(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }

    private String body(Object entity) {
        try {
            return entity == null || entity instanceof String ? (String) entity : mapper.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer is no JSON", e);
        }
    }
}
