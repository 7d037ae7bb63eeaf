package io.steward.notification.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "maria",
                "maria@",
                "@acme.example",
                "maria@acme.example, eve@evil.example",
                "maria@acme.example\r\nRCPT TO:<eve@evil.example>",
                "<maria@acme.example>",
                "maria @acme.example",
                "maria@acme.example>"
            })
    void whatIsNotExactlyOneMailboxIsNoAddress(String text) {
        assertThat(MailAddress.of(text, "Maria")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Maria Lopez|Maria Lopez <m@acme.example>",
                "Lopez, Maria|\"Lopez, Maria\" <m@acme.example>",
                "Maria \"M\" Lopez|\"Maria \\\"M\\\" Lopez\" <m@acme.example>",
                "María|=?UTF-8?B?TWFyw61h?= <m@acme.example>"
            })
    void aNameIsQuotedOrEncodedAsItNeeds(String name, String header) {
        assertThat(MailAddress.of("m@acme.example", name).orElseThrow().header())
                .isEqualTo(header);
    }

    @Test
    void aLongNameIsReadBackByOthers() throws Exception {
        // Given
        String name = "Wolfeschlegelsteinhausenbergerdörff 🙂 ".repeat(5).strip();

        // When
        String header = MailAddress.of("m@acme.example", name).orElseThrow().header();

        // Then
        assertThat(new InternetAddress(header).getPersonal()).isEqualTo(name);
        assertThat(header.split(" ")).allMatch(word -> word.length() <= 75);
    }

    @Test
    void withoutANameTheAddressStandsAlone() {
        assertThat(MailAddress.of(" m@acme.example ", " ").orElseThrow().header())
                .isEqualTo("m@acme.example");
    }
}
