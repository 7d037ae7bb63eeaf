package io.steward.accounts.segmentation;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many accounts move from which segment to which. */
record MoveMatrix(List<Cell> cells) {

    static final MoveMatrix EMPTY = new MoveMatrix(List.of());

    private static final String LIST = "list";

    /** Accounts of one segment that come into another. */
    @Schema(name = "SegmentMoves")
    record Cell(
            @Schema(description = "Null for no segment.", examples = "SMB")
            String from,

            @Schema(description = "Null for no segment.", examples = "MID_MARKET")
            String to,

            @Schema(examples = "42") long accounts) {}

    private record Way(String from, String to) {}

    /** With some moves more. */
    MoveMatrix plus(List<Move> moves) {
        Map<Way, Long> counts = new LinkedHashMap<>();
        cells.forEach(cell -> counts.put(new Way(cell.from(), cell.to()), cell.accounts()));
        moves.forEach(move -> counts.merge(new Way(move.from(), move.to()), 1L, Long::sum));
        List<Cell> sums = new ArrayList<>();
        counts.forEach((way, accounts) -> sums.add(new Cell(way.from(), way.to(), accounts)));
        return new MoveMatrix(List.copyOf(sums));
    }

    /** All accounts that move. */
    long accounts() {
        return cells.stream().mapToLong(Cell::accounts).sum();
    }

    JsonObject json() {
        JsonArray list = new JsonArray();
        cells.forEach(cell -> list.add(
                new JsonObject().put("from", cell.from()).put("to", cell.to()).put("accounts", cell.accounts())));
        return new JsonObject().put(LIST, list);
    }

    static MoveMatrix of(JsonObject stored) {
        JsonArray list = stored.getJsonArray(LIST);
        return new MoveMatrix(IntStream.range(0, list.size())
                .mapToObj(list::getJsonObject)
                .map(cell -> new Cell(cell.getString("from"), cell.getString("to"), cell.getLong("accounts")))
                .toList());
    }
}
