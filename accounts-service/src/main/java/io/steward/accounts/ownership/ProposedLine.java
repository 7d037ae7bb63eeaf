package io.steward.accounts.ownership;

import java.util.UUID;

/**
 * What is proposed for one account.
 *
 * @param from null for nobody
 * @param to null where nobody was found
 * @param weight in ten-thousandths of an ordinary account
 */
record ProposedLine(UUID accountId, String from, String to, long weight, String reason) {

    static ProposedLine of(Choice choice) {
        Candidate candidate = choice.candidate();
        String to = switch (choice) {
            case Choice.Found found -> found.person().username();
            case Choice.Nobody _ -> null;
        };
        return new ProposedLine(candidate.accountId(), candidate.owner(), to, candidate.weight(), choice.reason());
    }

    LineStatus status() {
        return to == null ? LineStatus.WITHOUT_PLACE : LineStatus.PROPOSED;
    }
}
