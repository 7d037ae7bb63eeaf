package io.steward.gateway.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one operation may cost. Whoever asks for more is told the limit and nothing is executed. */
@ConfigMapping(prefix = "steward.graph")
public interface GraphSettings {

    /** Whether the schema may be asked for. Default true; switch it off where only known clients call. */
    @WithDefault("true")
    boolean introspection();

    /** Deepest nesting of fields. Default 15. */
    @WithDefault("15")
    int maxDepth();

    /** Most fields of an operation, its fragments laid out. Default 500. */
    @WithDefault("500")
    int maxFields();

    /** Most aliases of an operation. Default 30. */
    @WithDefault("30")
    int maxAliases();

    /** Largest body of a request, in bytes. Default 256 KiB. */
    @WithDefault("262144")
    int maxBody();

    /** Bytes that may wait for a subscriber who reads too slowly, before the connection is closed. Default 1 MiB. */
    @WithDefault("1048576")
    int maxBacklog();

    /** Events that may wait in one subscription, before it ends with an error. Default 256. */
    @WithDefault("256")
    int maxPendingEvents();
}
