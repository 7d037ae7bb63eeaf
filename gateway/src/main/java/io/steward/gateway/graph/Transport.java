package io.steward.gateway.graph;

/** The way on which an operation came. */
enum Transport {
    GET,
    POST,
    WEB_SOCKET
}
