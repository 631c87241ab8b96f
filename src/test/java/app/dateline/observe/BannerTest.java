package app.dateline.observe;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.DatelineApplication;
import app.dateline.chat.ChannelState;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

class BannerTest {
    @TempDir
    private Path folder;

    private ConfigurableApplicationContext start(String... settings) throws Exception {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/dam.md"), "---\ntitle: Dam opens\n---\nThe dam opens on Monday.\n");
        Files.write(folder.resolve("articles/broken.txt"), new byte[]{0, 1, 2, 3});
        return new SpringApplicationBuilder(DatelineApplication.class).web(WebApplicationType.NONE)
                .properties("dateline.home=" + folder.resolve("home"),
                        "dateline.articles=" + folder.resolve("articles"),
                        "dateline.serving=true", "server.port=8099")
                .properties(settings).run();
    }

    @Test
    void saysInAFewLinesWhatIsThereAndWhatComesNext() throws Exception {
        try (var app = start("dateline.owners=42,43")) {
            app.getBean(Roles.class).grant(42, Role.OWNER, 42L);
            List<String> lines = app.getBean(Banner.class).lines();

            assertThat(lines).hasSize(7).noneMatch(line -> line.contains("\n"));
            assertThat(lines.get(1)).startsWith("Store: 1 articles, 1 passages, ")
                    .contains("1 entries could not be used");
            assertThat(lines.get(3)).contains("DATELINE_TELEGRAM_TOKEN");
            assertThat(lines.get(4)).isEqualTo("Owner: Telegram user 42, 43.");
            assertThat(lines.get(5)).contains(folder.resolve("home").toString());
        }
    }

    @Test
    void offersAOneTimeLinkWhileThereIsNoOwner() throws Exception {
        try (var app = start()) {
            Owners owners = app.getBean(Owners.class);

            assertThat(owners.line(null)).contains("With Telegram on");
            assertThat(owners.line(new Known())).matches(
                    ".*https://t\\.me/briefing_bot\\?start=claim_[0-9a-f]{32} .*/start claim_[0-9a-f]{32}\\)");
        }
    }

    /** A channel that knows its name. */
    private record Known() implements ChannelState {
        @Override
        public String channel() {
            return "telegram";
        }

        @Override
        public String says() {
            return "@briefing_bot";
        }

        @Override
        public Optional<String> startLink(String payload) {
            return Optional.of("https://t.me/briefing_bot?start=" + payload);
        }
    }
}
