package app.dateline.ingest;

import app.dateline.article.Published;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What feeds say, in plain words: they mix text and HTML without telling which is which. */
final class FeedText {
    private static final Pattern MARKS = Pattern.compile("<[a-zA-Z/!]|&(?:#|[a-zA-Z]+;)");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+(?:\\s+\\((.+)\\))?");
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_DATE = 100;
    private static final int LONGEST_ADDRESS = 2_000;

    private FeedText() {}

    /**
     * Words of an item.
     *
     * @param isPlain true when the feed says that they are no HTML
     */
    record Part(String words, boolean isPlain) {

        private TextBlocks blocks(String address, String title) {
            if (!isPlain && MARKS.matcher(words).find()) {
                return HtmlText.of(HtmlMain.fragment(Jsoup.parseBodyFragment(words, address)), title);
            }
            TextBlocks blocks = new TextBlocks();
            Stream.of(TextDecoder.lines(words).split("\n\\s*\n")).forEach(blocks::paragraph);
            return blocks;
        }
    }

    /** The part that says most; no text when all are empty. */
    static TextBlocks longest(List<Part> parts, String address, String title) {
        return parts.stream().filter(part -> !part.words().isBlank()).map(part -> part.blocks(address, title))
                .max(Comparator.comparingInt(blocks -> blocks.text().length())).orElseGet(TextBlocks::new);
    }

    /** A title or name in one line, without marks. */
    static String line(@Nullable String words) {
        String given = words == null ? "" : words;
        return plainLine(MARKS.matcher(given).find() ? Jsoup.parseBodyFragment(given).text() : given);
    }

    static String plainLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** An http or https address, whole; null when it is none. */
    static @Nullable String address(@Nullable String link, URI feed) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            String whole = feed.resolve(link.strip()).toString();
            return PageReader.isAddress(whole) && whole.length() <= LONGEST_ADDRESS ? whole : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What an item is known by: its given id, else its address, else its title. */
    static Optional<String> id(@Nullable String given, @Nullable String url, String title) {
        return Stream.of(given == null ? "" : given.strip(), url == null ? "" : url, title)
                .filter(each -> !each.isBlank()).findFirst();
    }

    /** The name in {@code mail@example.org (Name)}; nobody's mail address is shown. */
    static @Nullable String author(@Nullable String said) {
        String name = line(said);
        if (name.length() > LONGEST_NAME) {
            return null;
        }
        Matcher mail = MAIL.matcher(name);
        if (mail.matches()) {
            name = mail.group(1) == null ? "" : mail.group(1).strip();
        }
        return name.isEmpty() ? null : name;
    }

    /** The first that is a date. */
    static @Nullable Published date(Stream<String> dates) {
        return dates.filter(words -> words.length() <= LONGEST_DATE).map(Dates::read).flatMap(Optional::stream)
                .findFirst().orElse(null);
    }
}
