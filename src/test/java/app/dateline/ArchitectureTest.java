package app.dateline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    @Test
    void arrowsPointDown() {
        ApplicationModules.of(DatelineApplication.class).verify();
    }
}
