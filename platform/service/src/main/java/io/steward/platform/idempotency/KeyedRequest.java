package io.steward.platform.idempotency;

/**
 * A request that carries a key.
 *
 * @param caller subject of the token: keys of two callers never meet
 * @param hash SHA-256 of method, path and body, in hexadecimal
 */
record KeyedRequest(String caller, String key, String hash) {

    /** Name of the lock that stands for the request; neither part holds a line feed. */
    String lock() {
        return "idempotency\n" + caller + "\n" + key;
    }
}
