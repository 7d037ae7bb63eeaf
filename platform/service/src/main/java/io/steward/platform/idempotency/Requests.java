package io.steward.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.steward.platform.caller.Caller;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Problems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads the key of a request, and what the request asks for. */
@ApplicationScoped
class Requests {

    static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 255;

    private final HttpServerRequest request;
    private final Caller caller;
    private final ObjectMapper mapper;

    Requests(HttpServerRequest request, Caller caller, ObjectMapper mapper) {
        this.request = request;
        this.caller = caller;
        this.mapper = mapper;
    }

    /**
     * The present request, or empty where it carries no key.
     *
     * @throws RuntimeException that is answered with 422 where the key is none
     */
    Optional<KeyedRequest> present(InvocationContext call) {
        String header = request.getHeader(HEADER);
        if (header == null) {
            return Optional.empty();
        }
        String key = unquoted(header.trim());
        if (key.isEmpty() || key.length() > MAX_LENGTH || key.chars().anyMatch(Character::isISOControl)) {
            throw Problems.invalid(List.of(Fault.in(HEADER, "must have 1 to 255 printable characters")));
        }
        return Optional.of(new KeyedRequest(String.valueOf(caller.subject()), key, hash(call)));
    }

    private static String unquoted(String header) {
        boolean quoted = header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"");
        return quoted ? header.substring(1, header.length() - 1) : header;
    }

    private String hash(InvocationContext call) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.method() + " " + request.uri() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(mapper.writeValueAsBytes(body(call)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body is what JAX-RS binds without an annotation; null where the method takes none. */
    private static Object body(InvocationContext call) {
        Annotation[][] annotations = call.getMethod().getParameterAnnotations();
        for (int i = 0; i < annotations.length; i++) {
            if (Arrays.stream(annotations[i]).noneMatch(Requests::bindsSomethingElse)) {
                return call.getParameters()[i];
            }
        }
        return null;
    }

    private static boolean bindsSomethingElse(Annotation annotation) {
        String name = annotation.annotationType().getName();
        return name.startsWith("jakarta.ws.rs.") || name.startsWith("org.jboss.resteasy.reactive.");
    }
}
