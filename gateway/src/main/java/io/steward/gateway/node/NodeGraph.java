package io.steward.gateway.node;

import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.steward.gateway.account.AccountBatch;
import io.steward.gateway.account.Contact;
import io.steward.gateway.client.Services;
import io.steward.gateway.graph.Arguments;
import io.steward.gateway.graph.Demand;
import io.steward.gateway.graph.Node;
import io.steward.gateway.message.Message;
import io.steward.gateway.playbook.Run;
import io.steward.gateway.playbook.Task;
import io.steward.platform.caller.Roles;
import io.steward.platform.pages.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Finds any object by its id: an id says nothing of its owner, so all owners are asked at once. */
@GraphQLApi
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.CSM, Roles.VIEWER})
public class NodeGraph {

    private final Services services;

    NodeGraph(Services services) {
        this.services = services;
    }

    @Query
    @Description("Any object by its id; null where there is none.")
    public Uni<Node> node(@NonNull @Id @Name("id") @Description("The id.") String id, Context context) {
        Demand demand = Demand.of(context);
        return Arguments.id(id)
                .map(key -> Uni.join().all(askAll(key, demand)).andFailFast().map(NodeGraph::known))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private List<Uni<Answer>> askAll(UUID id, Demand demand) {
        String text = id.toString();
        return List.of(
                answer(AccountBatch.ofIds(services, demand, List.of(id)).account(id)),
                answer(first(services.accounts(api -> api.contactsByIds(text, 1)), Contact::of)),
                answer(first(
                        services.playbooks(api -> api.runsByIds(text, 1)),
                        view -> Run.of(view, AccountBatch.ofIds(services, demand, List.of(view.accountId()))))),
                answer(first(
                        services.playbooks(api -> api.tasksByIds(text, 1)),
                        view -> Task.of(view, AccountBatch.ofIds(services, demand, List.of(view.accountId()))))),
                answer(first(services.messages(api -> api.byIds(text, 1)), Message::of)));
    }

    private static <V, N extends Node> Uni<N> first(Uni<Page<V>> page, Function<V, N> view) {
        return page.map(found ->
                found.items().isEmpty() ? null : view.apply(found.items().getFirst()));
    }

    private static Uni<Answer> answer(Uni<? extends Node> asked) {
        return asked.map(node -> new Answer(node, null))
                .onFailure()
                .recoverWithItem(failure -> new Answer(null, failure));
    }

    /** One owner that knows the id is enough; a silent one matters only where no other knows it. */
    private static Node known(List<Answer> answers) {
        Optional<Node> found =
                answers.stream().map(Answer::node).filter(Objects::nonNull).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        for (Answer answer : answers) {
            if (answer.failure() instanceof RuntimeException failure) {
                throw failure;
            }
        }
        return null;
    }

    /** What one owner said. */
    private record Answer(Node node, Throwable failure) {}
}
