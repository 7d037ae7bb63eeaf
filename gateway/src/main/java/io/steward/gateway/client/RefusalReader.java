package io.steward.gateway.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Reads a 4xx answer as the problem that it carries. What is worse stays an ordinary failure. */
public class RefusalReader implements ResponseExceptionMapper<Refusal> {

    private final ObjectMapper mapper;

    public RefusalReader(ObjectMapper mapper) {
        this.mapper = TolerantJson.of(mapper);
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400 && status < 500;
    }

    @Override
    public Refusal toThrowable(Response response) {
        return new Refusal(problem(response));
    }

    private Problem problem(Response response) {
        int status = response.getStatus();
        ProblemKind kind = ProblemKind.ofStatus(status);
        Problem bare = new Problem(Problem.of(kind, "").type(), kind.title(), status, null, null, null, null);
        try {
            String body = response.readEntity(String.class);
            Problem read = body == null || body.isBlank() ? null : mapper.readValue(body, Problem.class);
            return read == null || read.type() == null || read.status() != status ? bare : read;
        } catch (JsonProcessingException unreadable) {
            return bare;
        }
    }
}
