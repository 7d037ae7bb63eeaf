package io.steward.accounts.listing;

import io.steward.accounts.attribute.AttributeSchema;
import io.steward.accounts.rules.SegmentKey;
import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.http.Parameters;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which accounts are meant: all conditions together; null asks for any.
 *
 * @param ids only these accounts
 * @param text part of name, domain, external id, or of a contact's name or address, in any case of letters; one or two
 *     characters are the beginning of the name
 * @param unowned true: only accounts that nobody owns
 * @param lastContactBefore only accounts whose last contact lies before this day, or that never had one
 * @param attributes values that attributes must have, by name; each of the type that is defined for it
 */
record AccountFilter(
        List<UUID> ids,
        String text,
        String segment,
        Stage stage,
        String plan,
        String band,
        String owner,
        boolean unowned,
        UUID parentId,
        Archived archived,
        Range<LocalDate> renewsOn,
        Range<Integer> score,
        Range<BigDecimal> mrr,
        LocalDate lastContactBefore,
        Map<String, Object> attributes) {

    /** How the parameters begin that filter by attributes. */
    static final String ATTRIBUTE = "attributes.";

    /** Fewer characters than the index knows are looked for at the beginning of names. */
    private static final int FOUND_ANYWHERE = 3;

    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_SCORE = 100;

    /** From and to, both included; null for no bound. */
    record Range<T>(T from, T to) {}

    /** Reads the parameters of a list, of ids as given; faults are noted there. */
    static AccountFilter of(Parameters parameters, List<UUID> ids, AttributeSchema schema) {
        return new AccountFilter(
                ids,
                text(parameters, "text"),
                segment(parameters),
                parameters.oneOf("stage", Stage.class, null),
                text(parameters, "plan"),
                text(parameters, "band"),
                text(parameters, "owner"),
                parameters.flag("unowned"),
                parameters.id("parentId"),
                // Whoever names accounts wants them, archived or not.
                parameters.oneOf("archived", Archived.class, ids == null ? Archived.EXCLUDED : Archived.INCLUDED),
                new Range<>(parameters.date("renewsFrom", null), parameters.date("renewsTo", null)),
                new Range<>(
                        parameters.wholeNumber("scoreFrom", 0, MOST_SCORE),
                        parameters.wholeNumber("scoreTo", 0, MOST_SCORE)),
                new Range<>(parameters.decimal("mrrFrom"), parameters.decimal("mrrTo")),
                parameters.date("lastContactBefore", null),
                attributes(parameters, schema));
    }

    /** Whether it asks for one of the fields that have an index in the order of names. */
    boolean isFilteredInOrderOfNames() {
        return unowned || Stream.of(segment, stage, plan, band, owner, parentId).anyMatch(Objects::nonNull);
    }

    /** The conditions of a query. */
    Conditions conditions() {
        return new Conditions()
                .and("id = ANY (?)", ids)
                .and(isShort(text) ? "lower(name) LIKE ?" : "search_text LIKE ?", text == null ? null : pattern(text))
                .and("segment = ?", segment)
                .and("stage = ?", name(stage))
                .and("plan = ?", plan)
                .and("band = ?", band)
                .and("owner = ?", owner)
                .andIf(unowned, "owner IS NULL")
                .and("parent_id = ?", parentId)
                .andIf(archived == Archived.EXCLUDED, "archived_at IS NULL")
                .andIf(archived == Archived.ONLY, "archived_at IS NOT NULL")
                .and("renews_on >= ?", renewsOn.from())
                .and("renews_on <= ?", renewsOn.to())
                .and("score >= ?::integer", score.from())
                .and("score <= ?::integer", score.to())
                .and("mrr_amount >= ?", mrr.from())
                .and("mrr_amount <= ?", mrr.to())
                .and(
                        "(last_contact_at IS NULL OR last_contact_at < ?)",
                        lastContactBefore == null
                                ? null
                                : lastContactBefore.atStartOfDay().atOffset(ZoneOffset.UTC))
                .and("attributes @> ?", attributes.isEmpty() ? null : new JsonObject(attributes));
    }

    private static Map<String, Object> attributes(Parameters parameters, AttributeSchema schema) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        parameters.namesWith(ATTRIBUTE).forEach(parameter -> {
            String name = parameter.substring(ATTRIBUTE.length());
            String value = parameters.text(parameter);
            if (value != null) {
                schema.parse(name, value)
                        .ifPresentOrElse(
                                parsed -> wanted.put(name, parsed),
                                () -> parameters.refuse(
                                        parameter,
                                        schema.typeOf(name)
                                                .map(type -> "must be " + type)
                                                .orElse("is no attribute that is defined")));
            }
        });
        return wanted;
    }

    private static String text(Parameters parameters, String name) {
        String value = parameters.text(name);
        if (value != null) {
            Texts.fault(value, MOST_CHARACTERS).ifPresent(detail -> parameters.refuse(name, detail));
        }
        return value;
    }

    private static String segment(Parameters parameters) {
        String key = parameters.text("segment");
        if (!SegmentKey.isValid(key)) {
            parameters.refuse("segment", SegmentKey.FAULT);
        }
        return key;
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Too short for the index of what an account is found by. */
    private static boolean isShort(String text) {
        return text != null && text.codePointCount(0, text.length()) < FOUND_ANYWHERE;
    }

    private static String pattern(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return (isShort(text) ? "" : "%") + literal + "%";
    }
}
