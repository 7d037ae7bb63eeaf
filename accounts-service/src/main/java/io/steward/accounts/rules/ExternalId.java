package io.steward.accounts.rules;

import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;

/** The integrator's own key of an account or a contact. */
public final class ExternalId {

    /** Most characters of a key. */
    public static final int MOST_CHARACTERS = 200;

    private ExternalId() {}

    /** Notes a fault where a key in a body is missing or improper. */
    public static void check(Faults faults, String pointer, String externalId) {
        Texts.checkRequired(faults, pointer, externalId, MOST_CHARACTERS);
    }

    /**
     * Lets a call pass only with a proper key in its path, which the body may repeat and must not contradict.
     *
     * @param inBody the key in the body; null where the body does not repeat it
     * @throws RuntimeException that is answered with 422
     */
    public static void requireInPath(String inPath, String inBody) {
        Faults faults = new Faults();
        Texts.fault(inPath, MOST_CHARACTERS).ifPresent(detail -> faults.add(Fault.in("externalId", detail)));
        faults.check(inBody == null || inBody.equals(inPath), "#/externalId", "must equal the one in the path");
        faults.throwIfAny();
    }
}
