package io.steward.accounts.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Imports from files. */
@ConfigMapping(prefix = "steward.accounts.imports")
interface ImportSettings {

    /** Rows that are done in one transaction. More are faster and make others wait longer for an account. */
    @WithDefault("1000")
    int batchSize();

    /** Bytes of a file that are looked at in one piece: the longest record that can be read. */
    @WithDefault("1048576")
    int window();

    /** How long a process has an import for itself after each batch; another goes on with it then. */
    @WithDefault("PT30S")
    Duration lease();

    /** How long an import and its refused rows are kept after its end, and one that was never submitted after its begin. */
    @WithDefault("P30D")
    Duration retention();
}
