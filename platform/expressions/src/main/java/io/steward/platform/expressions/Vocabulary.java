package io.steward.platform.expressions;

import static java.util.Map.entry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;

/**
 * The names that an expression may use, with their types; for users they are described in {@code docs/facts.md}. One
 * vocabulary serves all services: a fact has the same name, type and meaning wherever it is known.
 */
public record Vocabulary(ImmutableList<StructType> structures) {

    static final String NOW = "now";

    private static final ImmutableMap<String, CelType> ACCOUNT = ImmutableMap.ofEntries(
            entry("name", SimpleType.STRING),
            entry("segment", SimpleType.STRING),
            entry("stage", SimpleType.STRING),
            entry("plan", SimpleType.STRING),
            entry("owner", SimpleType.STRING),
            entry("seats", SimpleType.INT),
            entry("mrr", SimpleType.DOUBLE),
            entry("currency", SimpleType.STRING),
            entry("ageDays", SimpleType.INT),
            entry("daysToRenewal", SimpleType.INT),
            entry("attributes", MapType.create(SimpleType.STRING, SimpleType.DYN)));

    private static final ImmutableMap<String, CelType> USAGE = ImmutableMap.ofEntries(
            entry("lastUsedAt", SimpleType.TIMESTAMP),
            entry("daysSinceLastUse", SimpleType.INT),
            entry("lastLoginAt", SimpleType.TIMESTAMP),
            entry("daysSinceLastLogin", SimpleType.INT),
            entry("activeDays7", SimpleType.INT),
            entry("activeDays30", SimpleType.INT),
            entry("activeUsers7", SimpleType.INT),
            entry("events7", SimpleType.INT),
            entry("usageChangePercent", SimpleType.INT),
            entry("coreFeaturesUsed30", SimpleType.INT),
            entry("coreFeaturesDefined", SimpleType.INT),
            entry("keyActions", SimpleType.INT));

    private static final ImmutableMap<String, CelType> SUPPORT = ImmutableMap.of(
            "ticketsOpen", SimpleType.INT,
            "escalationsOpen", SimpleType.INT,
            "tickets90", SimpleType.INT,
            "ticketsPositive90", SimpleType.INT,
            "ticketsNegative90", SimpleType.INT);

    private static final ImmutableMap<String, CelType> BILLING = ImmutableMap.of("invoiceState", SimpleType.STRING);

    private static final ImmutableMap<String, CelType> ENGAGEMENT = ImmutableMap.of(
            "daysSinceLastTwoWayTouch", SimpleType.INT,
            "everTouched", SimpleType.BOOL,
            "nps", SimpleType.INT);

    private static final ImmutableMap<String, CelType> HEALTH =
            ImmutableMap.of("score", SimpleType.INT, "band", SimpleType.STRING);

    private static final ImmutableMap<String, CelType> RUN =
            ImmutableMap.of("startedAt", SimpleType.TIMESTAMP, "ageDays", SimpleType.INT);

    /** Everything that is known of an account. */
    public static final Vocabulary OF_ACCOUNT = new Vocabulary(ImmutableList.of(
            Conditions.structure("account", ACCOUNT),
            Conditions.structure("usage", USAGE),
            Conditions.structure("support", SUPPORT),
            Conditions.structure("billing", BILLING),
            Conditions.structure("engagement", ENGAGEMENT),
            Conditions.structure("health", HEALTH)));

    /** What is known within a run of a playbook. */
    public static final Vocabulary OF_RUN = OF_ACCOUNT.with("run", RUN);

    /**
     * The part of these facts that a service knows.
     *
     * @param names of the structures, for example {@code account}
     */
    public Vocabulary only(String... names) {
        ImmutableSet<String> wanted = ImmutableSet.copyOf(names);
        return new Vocabulary(structures.stream()
                .filter(structure -> wanted.contains(structure.name()))
                .collect(ImmutableList.toImmutableList()));
    }

    /** These facts and a structure more. */
    public Vocabulary with(String name, ImmutableMap<String, CelType> fields) {
        return new Vocabulary(ImmutableList.<StructType>builder()
                .addAll(structures)
                .add(Conditions.structure(name, fields))
                .build());
    }
}
