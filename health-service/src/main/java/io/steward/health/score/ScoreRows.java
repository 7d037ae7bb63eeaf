package io.steward.health.score;

import io.steward.health.score.ScoreStore.Scored;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores as arrays, one for each column. */
final class ScoreRows {

    private ScoreRows() {}

    static Tuple parameters(Collection<Scored> scores) {
        return Tuple.tuple()
                .addArrayOfUUID(scores.stream().map(Scored::accountId).toArray(UUID[]::new))
                .addArrayOfString(
                        column(scores, score -> score.scorecard().key()).toArray(String[]::new))
                .addArrayOfInteger(
                        column(scores, score -> score.scorecard().version()).toArray(Integer[]::new))
                .addArrayOfShort(shorts(column(scores, CurrentScore::score)))
                .addArrayOfString(column(scores, CurrentScore::band).toArray(String[]::new))
                .addValue(column(scores, CurrentScore::coverage).toArray(BigDecimal[]::new))
                .addArrayOfString(
                        column(scores, score -> pointsText(score.points())).toArray(String[]::new))
                .addArrayOfShort(shorts(column(scores, score -> score.trend().days7())))
                .addArrayOfShort(shorts(column(scores, score -> score.trend().days30())))
                .addArrayOfShort(shorts(column(scores, score -> score.trend().days90())))
                .addArrayOfOffsetDateTime(
                        column(scores, score -> score.bandSince().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new));
    }

    /** Points as the text of a PostgreSQL array: an array of arrays must be rectangular, an array of texts need not. */
    static String pointsText(List<Short> points) {
        return points.stream()
                .map(point -> point == null ? "NULL" : point.toString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    static Short[] shorts(List<Integer> values) {
        return values.stream()
                .map(value -> value == null ? null : value.shortValue())
                .toArray(Short[]::new);
    }

    private static <T> List<T> column(Collection<Scored> scores, Function<CurrentScore, T> field) {
        return scores.stream().map(Scored::score).map(field).collect(Collectors.toCollection(java.util.ArrayList::new));
    }
}
