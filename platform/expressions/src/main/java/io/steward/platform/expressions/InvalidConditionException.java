package io.steward.platform.expressions;

/** An expression that cannot be understood; its message says where and why, for whoever wrote it. */
public final class InvalidConditionException extends Exception {

    InvalidConditionException(String message) {
        super(message);
    }
}
