package io.steward.accounts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@acme.com",
                "ann.miller+cs@mail.acme.co.uk",
                "o'brien@acme.com",
                "jörg@bücher.example",
                "A@b.io"
            })
    void anAddressIsValid(String address) {
        assertThat(EmailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@acme.com",
                "ann@",
                "ann@acme",
                "ann@@acme.com",
                "a nn@acme.com",
                ".ann@acme.com",
                "ann.@acme.com",
                "an..n@acme.com",
                "ann@acme.com ",
                "ann@acme.com\nbcc: eve@evil.com",
                "\"ann\"@acme.com",
                "ann@[10.0.0.1]",
                "Ann <ann@acme.com>",
                "ann@acme.com,bob@acme.com"
            })
    void anythingElseIsNot(String address) {
        assertThat(EmailAddress.isValid(address)).isFalse();
    }
}
