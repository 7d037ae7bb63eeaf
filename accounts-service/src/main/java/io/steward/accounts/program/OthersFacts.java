package io.steward.accounts.program;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.program.HealthClient.TrackingPlan;
import io.steward.accounts.program.PlaybooksClient.Playbook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the other services hold of the program; where one of them is away, it says so. */
@ApplicationScoped
class OthersFacts {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int PAGE = 200;

    private final HealthClient health;
    private final PlaybooksClient playbooks;

    OthersFacts(@RestClient HealthClient health, @RestClient PlaybooksClient playbooks) {
        this.health = health;
        this.playbooks = playbooks;
    }

    /** All findings of others, asked for at the same time. */
    Uni<Map<ProgramItem, Finding>> find(boolean scored) {
        return Uni.combine()
                .all()
                .unis(scoring(scored), tracking(), ofPlaybooks())
                .asTuple()
                .map(found -> {
                    Map<ProgramItem, Finding> findings = new EnumMap<>(found.getItem3());
                    findings.put(ProgramItem.HEALTH_SCORING, found.getItem1());
                    findings.put(ProgramItem.TRACKING, found.getItem2());
                    return findings;
                });
    }

    private Uni<Finding> scoring(boolean scored) {
        return patiently(
                health.scorecards()
                        .map(all -> all.items().stream()
                                .map(HealthClient.Scorecard::name)
                                .collect(Collectors.joining(", ")))
                        .map(names -> Finding.of(
                                scored && !names.isEmpty(),
                                "accounts have scores by: " + names,
                                names.isEmpty() ? "there is no scorecard" : "no account has a score yet")),
                "health-service",
                Finding::unknown);
    }

    private Uni<Finding> tracking() {
        Uni<Finding> asked = Uni.combine()
                .all()
                .unis(health.trackingPlan(), health.arrivals())
                .with((plan, arrivals) -> tracking(plan, arrivals.usage()));
        return patiently(asked, "health-service", Finding::unknown);
    }

    private static Finding tracking(TrackingPlan plan, boolean usage) {
        int features = plan.coreFeatures() == null ? 0 : plan.coreFeatures().size();
        List<String> missing = new ArrayList<>();
        if (features == 0) {
            missing.add("the tracking plan names no core feature");
        }
        if (!usage) {
            missing.add("no usage event has arrived");
        }
        return Finding.of(
                missing.isEmpty(),
                "usage arrives, core features in the tracking plan: " + features,
                String.join("; ", missing));
    }

    private Uni<Map<ProgramItem, Finding>> ofPlaybooks() {
        return patiently(
                allPlaybooks(null, List.of()).map(OthersFacts::ofPlaybooks),
                "playbook-service",
                why -> each(item -> Finding.unknown(why)));
    }

    private Uni<List<Playbook>> allPlaybooks(String after, List<Playbook> before) {
        return playbooks.list("definitions", PAGE, after).chain(page -> {
            List<Playbook> all = new ArrayList<>(before);
            all.addAll(page.items());
            return page.next() == null ? Uni.createFrom().item(all) : allPlaybooks(page.next(), all);
        });
    }

    private static Map<ProgramItem, Finding> ofPlaybooks(List<Playbook> all) {
        List<Playbook> published = all.stream().filter(Playbook::isPublished).toList();
        return each(item -> switch (item) {
            case EMAIL_SEQUENCES -> names(published, playbook -> playbook.has("email"), "sends an e-mail");
            case CADENCE -> names(published, playbook -> "CADENCE".equals(playbook.kind()), "is of the kind CADENCE");
            case ALERTS -> names(published, OthersFacts::alerts, "is of the kind RISK and gives somebody a task");
            default -> names(published, playbook -> true, "exists");
        });
    }

    private static boolean alerts(Playbook playbook) {
        return "RISK".equals(playbook.kind()) && (playbook.has("task") || playbook.has("escalate"));
    }

    private static Finding names(List<Playbook> published, Predicate<Playbook> which, String what) {
        List<String> names =
                published.stream().filter(which).map(Playbook::name).sorted().toList();
        return Finding.of(!names.isEmpty(), "published: " + String.join(", ", names), "no published playbook " + what);
    }

    private static Map<ProgramItem, Finding> each(Function<ProgramItem, Finding> finding) {
        Map<ProgramItem, Finding> findings = new EnumMap<>(ProgramItem.class);
        for (ProgramItem item :
                List.of(ProgramItem.EMAIL_SEQUENCES, ProgramItem.CADENCE, ProgramItem.PLAYBOOKS, ProgramItem.ALERTS)) {
            findings.put(item, finding.apply(item));
        }
        return findings;
    }

    private static <T> Uni<T> patiently(Uni<T> asked, String service, Function<String, T> otherwise) {
        return asked.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "%s does not tell what it holds of the program: %s",
                        service, failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(() -> otherwise.apply(service + " does not answer"));
    }
}
