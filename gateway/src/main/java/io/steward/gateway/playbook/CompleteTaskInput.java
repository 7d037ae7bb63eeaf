package io.steward.gateway.playbook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Which task is done. */
@Input("CompleteTaskInput")
@Description("Which task is done, and what came of it.")
public record CompleteTaskInput(
        @NonNull @Id @Name("id") @Description("Id of the task.")
        String id,

        @Name("outcome") @Description("What came of it, in your words.")
        String outcome) {}
