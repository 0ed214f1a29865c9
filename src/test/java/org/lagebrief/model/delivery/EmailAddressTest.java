package org.lagebrief.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address may look like. */
class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "a.n.n.a+briefing@mail.example.org",
                "o'brien@example.org",
                "desk@localhost",
                "x_y=z@xn--mnchen-3ya.example"
            })
    void ordinaryAddressStaysAsItIs(String written) {
        assertThat(new EmailAddress(written)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anna.example.org                   | no @",
                "@example.org                       | nothing before the @",
                "anna@                              | nothing after the @",
                "anna@bert@example.org              | more than one @",
                "an na@example.org                  | blanks, quotes, brackets or misplaced dots before the @",
                "\"anna\"@example.org               | blanks, quotes, brackets or misplaced dots before the @",
                "anna..b@example.org                | blanks, quotes, brackets or misplaced dots before the @",
                "anna,bert@example.org              | blanks, quotes, brackets or misplaced dots before the @",
                "<anna@example.org>                 | blanks, quotes, brackets or misplaced dots before the @",
                "jürgen@example.org                 | letters before the @ that are not ASCII",
                "anna@exa mple.org                  | no domain after the @",
                "anna@-example.org                  | no domain after the @",
                "anna@example..org                  | no domain after the @",
                "anna@[127.0.0.1]                   | no domain after the @",
                "anna@example.org>                  | no domain after the @"
            })
    void whatIsNoneIsRefusedWithoutBeingRepeated(String written, String found) {
        assertThatThrownBy(() -> new EmailAddress(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("address: expected one such as anna@example.org, found " + found);
    }

    @ParameterizedTest
    @CsvSource({
        "'anna@example.org\r\nBcc: all@example.org', a line break",
        "'anna\n@example.org', a line break",
        "'anna@example.org\u0000', a control character",
        "'an\tna@example.org', a control character",
        "'anna@example.org\u0085', a control character"
    })
    void nothingIsSmuggledIntoAHeader(String written, String found) {
        assertThatThrownBy(() -> new EmailAddress(written))
                .hasMessage("address: expected one such as anna@example.org, found " + found);
    }

    @Test
    void longOnesAreRefused() {
        assertThatThrownBy(() -> new EmailAddress("a".repeat(65) + "@example.org"))
                .hasMessage(
                        "address: expected one such as anna@example.org, found more than 64 characters before the @");
        assertThatThrownBy(() -> new EmailAddress("a@" + "b.".repeat(130) + "org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void domainOfOtherLettersStandsInAscii() {
        EmailAddress address = new EmailAddress("Anna@MÜNCHEN.example");

        assertThat(address).hasToString("Anna@xn--mnchen-3ya.example");
        assertThat(address.domain()).isEqualTo("xn--mnchen-3ya.example");
    }

    @Test
    void capitalsMakeNoOtherMailbox() {
        assertThat(new EmailAddress("Anna@Example.org").key()).isEqualTo("anna@example.org");
    }
}
