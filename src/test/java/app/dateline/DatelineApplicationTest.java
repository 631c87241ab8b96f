package app.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatelineApplicationTest {
    private static final String SETTING = "networkaddress.cache.negative.ttl";
    private final String before = Security.getProperty(SETTING);

    @AfterEach
    void restore() {
        Security.setProperty(SETTING, before);
    }

    @Test
    void looksANameUpAgainASecondAfterItWasNotFound() {
        DatelineApplication.forgetFailedLookupsSoon();

        assertThat(Security.getProperty(SETTING)).isEqualTo("1");
    }
}
