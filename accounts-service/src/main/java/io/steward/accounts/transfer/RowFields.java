package io.steward.accounts.transfer;

import static io.steward.accounts.transfer.RowField.list;
import static io.steward.accounts.transfer.RowField.number;
import static io.steward.accounts.transfer.RowField.object;
import static io.steward.accounts.transfer.RowField.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.accounts.transfer.RowField.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What rows of one kind are made of.
 *
 * @param keys fields that tell one row from another
 * @param required fields that a file must have a column for
 */
record RowFields(List<String> keys, List<String> required, List<RowField> fields) {

    static final RowFields OF_ACCOUNTS = new RowFields(
            List.of("externalId"),
            List.of("externalId", "name"),
            List.of(
                    text("externalId"),
                    text("name"),
                    text("domain"),
                    text("plan"),
                    text("segment"),
                    number("seats"),
                    number("mrr.amount"),
                    text("mrr.currency"),
                    text("startedOn"),
                    text("renewsOn"),
                    text("owner"),
                    text("stage"),
                    object("attributes")));

    static final RowFields OF_CONTACTS = new RowFields(
            List.of("accountExternalId", "externalId"),
            List.of("accountExternalId", "externalId"),
            List.of(
                    text("accountExternalId"),
                    text("externalId"),
                    text("name"),
                    text("email"),
                    text("phone"),
                    text("title"),
                    list("roles"),
                    text("timeZone")));

    /** The field of this name; empty for an entry of an object, and for what is no field. */
    Optional<RowField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The object that an entry such as {@code attributes.tier} belongs to. */
    Optional<RowField> objectOf(String name) {
        return fields.stream()
                .filter(field -> field.shape() == Shape.OBJECT && name.startsWith(field.name() + "."))
                .filter(field -> name.length() > field.name().length() + 1)
                .findFirst();
    }

    /** Whether a column can be this field. */
    boolean isField(String name) {
        return field(name).isPresent() || objectOf(name).isPresent();
    }

    /** All fields, for people. */
    String inWords() {
        String words = fields.stream().map(RowField::name).toList().toString();
        return fields.stream()
                .filter(field -> field.shape() == Shape.OBJECT)
                .map(field -> words + " or " + field.name() + ".NAME")
                .findFirst()
                .orElse(words);
    }

    /** What tells one row from another; empty where the row lacks some of it. */
    Optional<List<String>> keyOf(JsonNode row) {
        List<String> key = keys.stream().map(name -> row.path(name).asText("")).toList();
        return keys.stream().allMatch(name -> row.path(name).isTextual()) ? Optional.of(key) : Optional.empty();
    }
}
