package io.steward.accounts.program;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What setting up customer success takes, in its order. */
enum ProgramItem {
    SUCCESS_METRICS(Phase.FOUNDATION, "Define success metrics", false),
    HEALTH_SCORING(Phase.FOUNDATION, "Build health scoring", false),
    TRACKING(Phase.FOUNDATION, "Set up tracking", false),
    SEGMENTS(Phase.FOUNDATION, "Create segments", false),
    ONBOARDING_MATERIAL(Phase.CONTENT, "Prepare onboarding material", true),
    KNOWLEDGE_BASE(Phase.CONTENT, "Build a knowledge base", true),
    EMAIL_SEQUENCES(Phase.CONTENT, "Set up e-mail sequences", false),
    DASHBOARD(Phase.CONTENT, "Fill the dashboard", false),
    CADENCE(Phase.PROCESS, "Define a cadence", false),
    PLAYBOOKS(Phase.PROCESS, "Publish playbooks", false),
    ALERTS(Phase.PROCESS, "Set up alerts", false),
    TEAM_TRAINING(Phase.PROCESS, "Train the team", true),
    MONTHLY_REVIEW(Phase.PROCESS, "Review monthly", false);

    private final Phase phase;
    private final String title;
    private final boolean byHand;

    ProgramItem(Phase phase, String title, boolean byHand) {
        this.phase = phase;
        this.title = title;
        this.byHand = byHand;
    }

    /** What belongs together. */
    enum Phase {
        FOUNDATION,
        CONTENT,
        PROCESS
    }

    /** The item of a key; empty where there is none. */
    static Optional<ProgramItem> of(String key) {
        return Arrays.stream(values()).filter(item -> item.key().equals(key)).findFirst();
    }

    /** As it stands in an address. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Phase phase() {
        return phase;
    }

    String title() {
        return title;
    }

    /** Whether nothing that Steward holds can prove it, so that a person says it. */
    boolean byHand() {
        return byHand;
    }
}
