package app.dateline.ingest;

import app.dateline.article.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain text of a news wire: breadcrumb, headline, deck, dateline, body. The body is taken as it stands in the
 * file. A text of another shape is a headline and a body, or only a body.
 */
final class WireReader {
    private static final int LONGEST_HEADER_LINE = 300;
    private static final int MOST_HEADER_LINES = 8;
    private static final Pattern BYLINE = Pattern.compile("By (\\p{Lu}.{1,80})");
    private static final Pattern TRAIL = Pattern.compile("\\s[/>»›|]\\s");
    private static final Set<String> SECTIONS = Set.of("all news", "news", "home", "world", "politics", "business",
            "economy", "sport", "sports", "society", "culture", "science", "technology", "tech", "health", "opinion",
            "defense", "defence", "top stories", "latest", "latest news", "breaking news", "diplomacy",
            "international");

    Draft read(byte[] file, Origin origin) throws Refused {
        String text = TextDecoder.decode(file);
        Header header = new Header();
        int at = 0;
        for (Line line = Line.from(text, 0); line != null && header.mayGrow(); line = Line.from(text, line.next())) {
            WireDateline dateline = WireDateline.at(line.words()).orElse(null);
            if (dateline != null) {
                at = line.start() + dateline.end();
                return wire(header, dateline, body(text, at), origin, file);
            }
            if (!header.take(line.words())) {
                break;
            }
        }
        return plain(text, origin, file);
    }

    private static Draft wire(Header header, WireDateline dateline, String body, Origin origin, byte[] file)
            throws Refused {
        ImportOptions options = origin.options();
        return DraftChecks.text(body, origin).headline(header.headline()).deck(header.deck()).author(header.author)
                .dateline(dateline.words()).source(options.source() != null ? options.source() : dateline.agency())
                .published(options.published() != null ? options.published() : dateline.published()).original(file)
                .build();
    }

    private static Draft plain(String text, Origin origin, byte[] file) throws Refused {
        Line first = Line.from(text, 0);
        boolean hasHeadline = first != null && first.words().length() <= LONGEST_HEADER_LINE
                && first.endsParagraph(text)
                && !first.words().endsWith(".") && Line.from(text, first.next()) != null;
        String headline = first != null && hasHeadline ? first.words() : "";
        String body = first != null && hasHeadline ? body(text, first.next()) : body(text, 0);
        return DraftChecks.text(body, origin).headline(headline).source(origin.source(null))
                .published(origin.options().published()).original(file).build();
    }

    /** From here to the end, without the blank ends. */
    private static String body(String text, int from) {
        return text.substring(from).strip();
    }

    /** A line that is not blank; its words stand at {@code start}, the next line begins at {@code next}. */
    private record Line(String words, int start, int next) {

        static @Nullable Line from(String text, int from) {
            for (int at = from; at < text.length();) {
                int stop = text.indexOf('\n', at);
                int end = stop < 0 ? text.length() : stop;
                String line = text.substring(at, end);
                if (!line.isBlank()) {
                    String words = line.strip();
                    return new Line(words, at + line.indexOf(words), Math.min(text.length(), end + 1));
                }
                at = end + 1;
            }
            return null;
        }

        boolean endsParagraph(String text) {
            int stop = text.indexOf('\n', next);
            return next < text.length() && text.substring(next, stop < 0 ? text.length() : stop).isBlank();
        }
    }

    /** The short lines above the dateline. */
    private static final class Header {
        private final List<String> lines = new ArrayList<>();
        private @Nullable String author;

        boolean mayGrow() {
            return lines.size() <= MOST_HEADER_LINES;
        }

        boolean take(String line) {
            var byline = BYLINE.matcher(line);
            if (byline.matches() && !lines.isEmpty()) {
                author = byline.group(1);
            } else {
                lines.add(line);
            }
            return line.length() <= LONGEST_HEADER_LINE;
        }

        String headline() {
            return lines.isEmpty() ? "" : lines.get(breadcrumbs());
        }

        @Nullable
        String deck() {
            List<String> below = lines.isEmpty() ? lines : lines.subList(breadcrumbs() + 1, lines.size());
            return below.isEmpty() ? null : String.join("\n", below);
        }

        private int breadcrumbs() {
            int count = 0;
            while (count < lines.size() - 1 && isBreadcrumb(lines.get(count), lines.size() - count)) {
                count++;
            }
            return count;
        }

        private static boolean isBreadcrumb(String line, int linesLeft) {
            return TRAIL.matcher(line).find() || isSections(line)
                    || linesLeft > 2 && line.length() <= 30 && line.split("\\s+").length <= 2;
        }

        private static boolean isSections(String line) {
            for (String part : line.toLowerCase(Locale.ROOT).split("\\s*(?:&|,|\\band\\b)\\s*")) {
                if (!SECTIONS.contains(part.strip())) {
                    return false;
                }
            }
            return true;
        }
    }
}
