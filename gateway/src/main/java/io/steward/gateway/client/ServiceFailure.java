package io.steward.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.steward.platform.problems.Problem;
import java.util.Optional;

/**
 * A service did not do what it was asked. It costs the caller the fields of that service alone; {@code code} tells a
 * client whether trying again makes sense.
 */
public final class ServiceFailure extends RuntimeException {

    /** The service is down, answers 5xx or something unreadable, or has failed so often that it is left in peace. */
    public static final String UNAVAILABLE = "SERVICE_UNAVAILABLE";

    /** The service did not answer in time; whether it did the work is unknown. */
    public static final String TIMEOUT = "TIMEOUT";

    private static final ObjectMapper JSON = TolerantJson.of(new ObjectMapper().findAndRegisterModules());

    private final Service service;
    private final String code;
    private final transient Problem problem;

    private ServiceFailure(Service service, String code, Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.service = service;
        this.code = code;
        this.problem = problem;
    }

    static ServiceFailure unavailable(Service service, Throwable cause) {
        return new ServiceFailure(
                service, UNAVAILABLE, null, service.title() + " cannot be reached at the moment", cause);
    }

    static ServiceFailure timedOut(Service service, Throwable cause) {
        return new ServiceFailure(service, TIMEOUT, null, service.title() + " did not answer in time", cause);
    }

    static ServiceFailure refused(Service service, Refusal refusal) {
        Problem problem = refusal.problem();
        String message = problem.detail() == null ? problem.title() : problem.detail();
        return new ServiceFailure(service, refusal.code(), problem, message, refusal);
    }

    /** Name of the process. */
    public String service() {
        return service.title();
    }

    /** {@link #UNAVAILABLE}, {@link #TIMEOUT}, or the kind of the problem, for example {@code NOT_FOUND}. */
    public String code() {
        return code;
    }

    /** What the service said; null where it said nothing that callers should see. */
    public Problem problem() {
        return problem;
    }

    /** How the thing stands that was to be changed, where the service told; read as a view of it. */
    public <T> Optional<T> current(Class<T> type) {
        return problem == null || problem.current() == null
                ? Optional.empty()
                : Optional.of(JSON.convertValue(problem.current(), type));
    }

    /** Whether the service understood the request and refused it. */
    public boolean isRefusal() {
        return problem != null;
    }

    /** Whether the refusal has this status. */
    public boolean hasStatus(int status) {
        return problem != null && problem.status() == status;
    }
}
