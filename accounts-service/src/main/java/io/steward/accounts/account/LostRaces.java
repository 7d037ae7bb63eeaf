package io.steward.accounts.account;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.OptimisticLockException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Two callers write the same thing at the same moment: the later one looks again and finds what the first has made. Its
 * own condition, if it set one, then fails as it should.
 */
public final class LostRaces {

    private static final int MOST_ATTEMPTS = 5;

    private LostRaces() {}

    /** Subscribes again, in a new transaction, while the work loses a race; then the failure itself is told. */
    public static <T> Uni<T> tryAgain(Uni<T> transaction) {
        return transaction.onFailure(LostRaces::isLostRace).retry().atMost(MOST_ATTEMPTS);
    }

    private static boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || (cause instanceof ConstraintViolationException violation
                            && String.valueOf(violation.getConstraintName()).endsWith("_external_id"))) {
                return true;
            }
        }
        return false;
    }
}
