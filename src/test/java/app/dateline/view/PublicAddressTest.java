package app.dateline.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({"https://news.example.org/a?b=c, true", "HTTP://EXAMPLE.ORG, true", "http://localhost/a, false",
            "http://127.0.0.1/a, false", "ftp://example.org/a, false", "javascript:alert(1), false",
            "https://printer.local/, false", "not an address, false", "'', false"})
    void isAnHttpAddressWithADottedName(String url, boolean expected) {
        assertThat(PublicAddress.isPublic(url)).isEqualTo(expected);
    }
}
