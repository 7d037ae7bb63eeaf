package io.steward.accounts.feedback;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.contracts.accounts.AccountEvent.FeedbackRouted;
import io.steward.platform.contracts.accounts.FeedbackKind;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.http.EntityTags;
import io.steward.platform.outbox.Outbox;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who gets feedback of which kind, and hands it to them. */
@ApplicationScoped
class FeedbackRoutingService {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final long MOST_TEAMS = 100;

    private final FeedbackTeamRepository teams;
    private final FeedbackRouteRepository routes;
    private final Outbox outbox;

    FeedbackRoutingService(FeedbackTeamRepository teams, FeedbackRouteRepository routes, Outbox outbox) {
        this.teams = teams;
        this.routes = routes;
        this.outbox = outbox;
    }

    /** A team and whether it is new. */
    record Put(FeedbackTeamView team, boolean created) {}

    @WithSession
    Uni<List<FeedbackTeamView>> teams() {
        return teams.listAll(Sort.by("key"))
                .map(all -> all.stream().map(FeedbackTeam::view).toList());
    }

    @WithSession
    Uni<FeedbackTeamView> team(String key) {
        return teams.getByKey(key).map(FeedbackTeam::view);
    }

    @WithTransaction
    Uni<Put> putTeam(String key, FeedbackTeamRequest request, String ifMatch) {
        if (!KEY.matcher(key).matches()) {
            throw Problems.invalid(
                    List.of(Fault.in("key", "must be at most 100 lower-case letters, digits and hyphens")));
        }
        return teams.findById(key).chain(known -> {
            if (known != null) {
                EntityTags.requireMatch(ifMatch, known.version(), known::view);
                known.become(request);
                return teams.flush().map(nothing -> new Put(known.view(), false));
            }
            EntityTags.requireNoMatch(ifMatch);
            return teams.count()
                    .invoke(FeedbackRoutingService::requireRoom)
                    .chain(() -> teams.persistAndFlush(new FeedbackTeam(key, request)))
                    .map(kept -> new Put(kept.view(), true));
        });
    }

    @WithSession
    Uni<List<FeedbackRouteView>> routes() {
        return routes.listAll().map(all -> all.stream()
                .map(FeedbackRoute::view)
                .sorted(Comparator.comparing(FeedbackRouteView::kind))
                .toList());
    }

    @WithSession
    Uni<FeedbackRouteView> route(FeedbackKind kind) {
        return routes.findById(kind).map(FeedbackRoute::view);
    }

    @WithTransaction
    Uni<FeedbackRouteView> putRoute(FeedbackKind kind, FeedbackRouteRequest request, String ifMatch) {
        List<String> wanted = request.teams().stream().distinct().toList();
        return teams.list("key in ?1", wanted)
                .invoke(found -> requireAll(request.teams(), found))
                .chain(() -> routes.findById(kind))
                .invoke(route -> {
                    EntityTags.requireMatch(ifMatch, route.version(), route::view);
                    route.leadTo(wanted);
                })
                .call(routes::flush)
                .map(FeedbackRoute::view);
    }

    /** Which teams get feedback of a kind, within the transaction of the caller. */
    Uni<List<String>> teamsFor(FeedbackKind kind) {
        return routes.findById(kind).map(FeedbackRoute::teams);
    }

    /** Tells the teams of an item and their people of it, within the transaction of the caller; nobody twice. */
    Uni<Void> hand(FeedbackItem item, StoredAccount account) {
        FeedbackView feedback = item.view();
        return teams.list("key in ?1", Sort.by("key"), feedback.teams())
                .map(found -> Stream.concat(
                                Stream.of(new FeedbackRouted(
                                        feedback.accountId(),
                                        feedback.id(),
                                        feedback.kind(),
                                        feedback.contactId(),
                                        feedback.teams())),
                                found.stream()
                                        .map(FeedbackTeam::view)
                                        .filter(team -> !team.members().isEmpty())
                                        .map(team -> FeedbackMessages.routed(feedback, account, team)))
                        .toArray(DomainEvent[]::new))
                .chain(outbox::add);
    }

    private static void requireAll(List<String> wanted, List<FeedbackTeam> found) {
        Set<String> known =
                found.stream().map(FeedbackTeam::view).map(FeedbackTeamView::key).collect(Collectors.toSet());
        Faults faults = new Faults();
        for (int index = 0; index < wanted.size(); index++) {
            faults.check(known.contains(wanted.get(index)), "#/teams/" + index, "is no team");
        }
        faults.throwIfAny();
    }

    private static void requireRoom(long present) {
        if (present >= MOST_TEAMS) {
            throw Problems.conflict("there are " + MOST_TEAMS + " teams already");
        }
    }
}
