package io.steward.accounts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"acme.com", "ACME.Com", "a.b", "shop.acme-inc.co.uk", "bücher.example", "1und1.de", "x.xn--p1ai"
            })
    void aHostNameIsValid(String name) {
        assertThat(HostName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme",
                "localhost",
                "https://acme.com",
                "acme.com/",
                "acme.com:80",
                "acme.com.",
                ".acme.com",
                "a..b",
                "-acme.com",
                "acme-.com",
                "ac me.com",
                "acme_x.com",
                "10.0.0.1",
                "acme.123",
                "@acme.com"
            })
    void anythingElseIsNot(String name) {
        assertThat(HostName.isValid(name)).isFalse();
    }

    @Test
    void aLabelHasAtMost63CharactersAndANameAtMost253() {
        String label = "a".repeat(63);

        assertThat(HostName.isValid(label + ".com")).isTrue();
        assertThat(HostName.isValid(label + "a.com")).isFalse();
        assertThat(HostName.isValid((label + ".").repeat(4) + "com")).isFalse();
    }
}
