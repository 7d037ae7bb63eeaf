package io.steward.accounts.account;

import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.Stage;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Everything about an account that a caller can state. Two that are equal to a reader have no {@link #changesFrom
 * changes} between them, however they were written.
 */
@Embeddable
public record AccountDetails(
        @Column(name = "name") String name,
        @Column(name = "domain") String domain,
        @Column(name = "plan") String plan,

        @Column(name = "segment") String segment,
        @Column(name = "segment_pinned") boolean segmentPinned,
        @Column(name = "seats") Integer seats,
        @Column(name = "mrr_amount") BigDecimal mrrAmount,
        @Column(name = "mrr_currency") String mrrCurrency,
        @Column(name = "started_on") LocalDate startedOn,
        @Column(name = "renews_on") LocalDate renewsOn,
        @Column(name = "owner") String owner,
        @Column(name = "stage") @Enumerated(EnumType.STRING) Stage stage,

        @Column(name = "attributes") @Convert(converter = AttributesConverter.class)
        Map<String, Object> attributes) {

    /** In the one form in which details are kept: host name in lower case, no superfluous zeros, no null attributes. */
    static AccountDetails normalised(
            String name,
            String domain,
            String plan,
            String segment,
            boolean segmentPinned,
            Integer seats,
            Money mrr,
            LocalDate startedOn,
            LocalDate renewsOn,
            String owner,
            Stage stage,
            Map<String, Object> attributes) {
        return new AccountDetails(
                name,
                domain == null ? null : domain.strip().toLowerCase(Locale.ROOT),
                plan,
                segment,
                segmentPinned,
                seats,
                mrr == null ? null : Amounts.shortest(mrr.amount()),
                mrr == null ? null : mrr.currency(),
                startedOn,
                renewsOn,
                owner,
                stage,
                attributes == null ? Map.of() : asStored(attributes));
    }

    /** The same account with other revenue; null for unknown. */
    public AccountDetails with(Money mrr) {
        return normalised(
                name, domain, plan, segment, segmentPinned, seats, mrr, startedOn, renewsOn, owner, stage, attributes);
    }

    /** The same account in another stage. */
    public AccountDetails in(Stage other) {
        return new AccountDetails(
                name,
                domain,
                plan,
                segment,
                segmentPinned,
                seats,
                mrrAmount,
                mrrCurrency,
                startedOn,
                renewsOn,
                owner,
                other,
                attributes);
    }

    /** The segment that rules gave; null where somebody stated one, or nobody did and no rule. */
    String ruledSegment() {
        return segmentPinned ? null : segment;
    }

    /** Monthly recurring revenue; null where unknown. */
    public Money mrr() {
        return mrrAmount == null ? null : new Money(Amounts.shortest(mrrAmount), mrrCurrency);
    }

    /** The revenue that counts: none of what a customer who left once paid; null for none. */
    public Money revenue() {
        return stage == Stage.CHURNED ? null : mrr();
    }

    /** Names of the fields, as callers know them, that differ from how they were. */
    Set<String> changesFrom(AccountDetails before) {
        Set<String> changed = new LinkedHashSet<>();
        note(changed, "name", name, before.name);
        note(changed, "domain", domain, before.domain);
        note(changed, "plan", plan, before.plan);
        note(changed, "segment", segment, before.segment);
        note(changed, "segmentPinned", segmentPinned, before.segmentPinned);
        note(changed, "seats", seats, before.seats);
        note(changed, "mrr", mrr(), before.mrr());
        note(changed, "startedOn", startedOn, before.startedOn);
        note(changed, "renewsOn", renewsOn, before.renewsOn);
        note(changed, "owner", owner, before.owner);
        note(changed, "stage", stage, before.stage);
        // JSON knows one kind of number: 1 and 1.0 are no change, which only its own equality sees.
        note(changed, "attributes", new JsonObject(attributes), new JsonObject(before.attributes));
        return changed;
    }

    /** What some fields hold, as callers know them; without empty ones, and without the attributes: they may be large. */
    Map<String, Object> valuesOf(Set<String> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String field : fields) {
            Object value = switch (field) {
                case "name" -> name;
                case "domain" -> domain;
                case "plan" -> plan;
                case "segment" -> segment;
                case "segmentPinned" -> segmentPinned;
                case "seats" -> seats;
                case "mrr" -> mrr();
                case "startedOn" -> startedOn;
                case "renewsOn" -> renewsOn;
                case "owner" -> owner;
                case "stage" -> stage;
                default -> null;
            };
            if (value != null) {
                values.put(field, value);
            }
        }
        return values;
    }

    private static void note(Set<String> changed, String field, Object after, Object before) {
        if (!Objects.equals(after, before)) {
            changed.add(field);
        }
    }

    /** With numbers and lists of the classes in which they come back from the database. */
    private static Map<String, Object> asStored(Map<String, Object> attributes) {
        return new JsonObject(new JsonObject(attributes).encode()).getMap();
    }
}
