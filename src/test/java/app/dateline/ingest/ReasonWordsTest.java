package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReasonWordsTest {
    private static final Pattern KEY = Pattern.compile("\"((?:import|fetch|feed)\\.[a-z.]+)\"");

    @Test
    void everyReasonHasItsWords() throws IOException {
        for (String key : keysInCode()) {
            String words = messages().getMessage(key, new Object[]{"a", "b", "c"}, Locale.ENGLISH);

            assertThat(words).as(key).isNotBlank().doesNotContain("{0}", "{1}", "{2}");
        }
    }

    @Test
    void namesTheThingAndTheRemedy() {
        assertThat(messages().getMessage(Reason.of("import.encoding", "UTF-8", 12_345), Locale.ENGLISH)).isEqualTo(
                "the text is not in UTF-8 at byte 12,345; open it in an editor and save it as UTF-8");
        assertThat(messages().getMessage(Reason.of("import.json.shape"), Locale.ENGLISH)).isEqualTo(
                "the line is no JSON object; an article is one object with id, title and text on one line");
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String room : new String[]{"ingest", "fetch"}) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/dateline", room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(30);
        return keys;
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/terminal", "messages/feeds");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
