package io.steward.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** Whatever has an id of its own. */
@Interface
@Description("An object with an id of its own: the same id in GraphQL, REST and events.")
public interface Node {

    @Id
    @NonNull
    @Description("UUID, unique over all types.")
    String getId();
}
