package io.steward.accounts.merge;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountMerging.Pair;
import io.steward.accounts.account.AccountMerging.Wish;
import io.steward.accounts.account.MergedContent;
import io.steward.accounts.account.Side;
import io.steward.accounts.revenue.RevenueChange;
import io.steward.accounts.revenue.RevenueLedger;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Keeps the ledger true: the movements of both accounts come to the revenue of the one that stays. */
@ApplicationScoped
class MergedRevenue {

    private static final String RECORDED_TWICE = "Recorded twice: the accounts were merged";
    private static final String MERGED = "Merged with another account";

    private final RevenueLedger ledger;

    MergedRevenue(RevenueLedger ledger) {
        this.ledger = ledger;
    }

    /** Where the revenue of one side counts, that of the other was recorded twice and is taken back on its days. */
    Uni<Void> takeBackWhatDoesNotCount(SqlConnection connection, Pair pair, Wish wish) {
        return switch (wish.sides().getOrDefault("mrr", Side.SUM)) {
            case SUM -> Uni.createFrom().voidItem();
            case INTO -> takeBack(connection, pair.from().id(), wish);
            case FROM -> takeBack(connection, pair.into().id(), wish);
        };
    }

    /** What the movements come to and the revenue of the account differ where its stage says that it pays nothing. */
    Uni<Void> settle(SqlConnection connection, MergedContent content, Pair pair, Wish wish) {
        return ledger.add(
                connection,
                List.of(new RevenueChange(
                        pair.into().id(),
                        content.ledger(),
                        content.details().revenue(),
                        wish.at().atOffset(ZoneOffset.UTC).toLocalDate(),
                        wish.reason() == null ? MERGED : wish.reason(),
                        wish.by(),
                        wish.at())));
    }

    private Uni<Void> takeBack(SqlConnection connection, UUID accountId, Wish wish) {
        return ledger.takeBack(connection, accountId, RECORDED_TWICE, wish.by(), wish.at());
    }
}
