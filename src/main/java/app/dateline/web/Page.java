package app.dateline.web;

import app.dateline.chat.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A page of {@code pages/*.html}: each <code>{{key}}</code> in it is a sentence of the message files, encoded for HTML. */
final class Page {
    private static final Pattern KEY = Pattern.compile("\\{\\{([a-z0-9._-]+)}}");

    private final String template;
    private final Words words;

    private Page(String template, Words words) {
        this.template = template;
        this.words = words;
    }

    static Page named(String name, Words words) {
        try (InputStream in = Page.class.getResourceAsStream("/pages/" + name + ".html")) {
            if (in == null) {
                throw new IllegalStateException("no page pages/" + name + ".html on the class path");
            }
            return new Page(new String(in.readAllBytes(), StandardCharsets.UTF_8), words);
        } catch (IOException e) {
            throw new UncheckedIOException("pages/" + name + ".html cannot be read", e);
        }
    }

    /** The page in the reader's language. */
    String in(Locale language) {
        return in(language, key -> null);
    }

    /** @param own what stands for a key; null to take the message of that key */
    String in(Locale language, Function<String, @Nullable String> own) {
        Matcher keys = KEY.matcher(template);
        return keys.replaceAll(found -> {
            String value = own.apply(found.group(1));
            String said = value == null ? words.say(language, found.group(1)) : value;
            return Matcher.quoteReplacement(HtmlUtils.htmlEscape(said, "UTF-8"));
        });
    }
}
