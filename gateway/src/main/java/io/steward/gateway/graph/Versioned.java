package io.steward.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;

/** Whatever carries a version that a change can expect. */
@Interface
@Description("What carries a version: a change that expects another one is refused.")
public interface Versioned {

    @Description("Rises by one with every change; the entity tag in REST.")
    int getVersion();
}
