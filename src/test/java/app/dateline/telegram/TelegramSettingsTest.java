package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TelegramSettingsTest {

    private static TelegramSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("dateline.telegram",
                TelegramSettings.class);
    }

    @Test
    void hidesTheToken() {
        TelegramSettings settings = bound(Map.of("dateline.telegram.token", " 12:SECRET "));

        assertThat(settings.toString()).doesNotContain("SECRET");
        assertThat(settings.requiredToken().pathSegment()).isEqualTo("bot12:SECRET");
    }

    @Test
    void needsNoToken() {
        assertThat(bound(Map.of()).token()).isNull();
        assertThatThrownBy(() -> bound(Map.of("dateline.telegram.token", " ")).requiredToken())
                .hasMessageContaining("dateline.telegram.token");
    }

    @Test
    void namesAnAddressThatIsNone() {
        TelegramSettings settings = bound(
                Map.of("dateline.telegram.token", "12:SECRET", "dateline.telegram.api-url", "my server"));

        assertThatThrownBy(() -> new BotApi(settings)).hasMessageContaining("dateline.telegram.api-url")
                .hasMessageContaining("my server");
    }
}
