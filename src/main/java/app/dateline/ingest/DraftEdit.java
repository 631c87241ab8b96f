package app.dateline.ingest;

import app.dateline.article.Draft;
import app.dateline.article.Published;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an editor says of a draft, a field a line: {@code source: Harbour Post}. The text itself stays as it came. */
public final class DraftEdit {
    private static final Pattern LINE = Pattern.compile("\\s*(\\p{L}+)\\s*[:=]\\s*(.*?)\\s*");

    private DraftEdit() {}

    /** How it ended. */
    public sealed interface Result {}

    /** The draft with what was said. */
    public record Done(Draft draft) implements Result {}

    /** A line cannot be taken, and so none was. */
    public record Wrong(Reason why) implements Result {}

    /** @param lines a field a line; an empty value takes away what was known */
    public static Result of(Draft draft, String lines) {
        Draft edited = draft;
        try {
            for (String line : lines.strip().lines().filter(each -> !each.isBlank()).toList()) {
                edited = with(edited, line);
            }
            DraftChecks.check(edited);
            return new Done(edited);
        } catch (Refused e) {
            return new Wrong(e.in("").reason());
        }
    }

    /** What is known of a draft, as lines that {@link #of} takes. */
    public static String lines(Draft draft) {
        return String.join("\n", printed(draft));
    }

    /** What is sent back as it was printed changes nothing, even where it is less than what is known, such as a day's zone. */
    private static List<String> printed(Draft draft) {
        return List.of(line("title", draft.headline()), line("source", draft.source()),
                line("date", draft.published()), line("author", draft.author()), line("url", draft.url()),
                line("language", draft.language()));
    }

    private static String line(String field, @Nullable Object value) {
        return field + ": " + (value == null ? "" : value.toString().replaceAll("\\s+", " ").strip());
    }

    private static Draft with(Draft draft, String line) throws Refused {
        Matcher field = LINE.matcher(line);
        if (!field.matches()) {
            throw new Refused(null, "add.edit.line", line.strip());
        }
        if (printed(draft).contains(line(field.group(1).toLowerCase(Locale.ROOT), field.group(2)))) {
            return draft;
        }
        String value = field.group(2).isEmpty() ? null : field.group(2);
        Draft.Builder builder = builder(draft);
        return switch (field.group(1).toLowerCase(Locale.ROOT)) {
            case "title", "headline" -> builder.headline(value).build();
            case "source", "outlet" -> builder.source(value).build();
            case "date", "published" -> builder.published(date(value)).build();
            case "url", "link" -> builder.url(url(value)).build();
            case "author" -> builder.author(value).build();
            case "language", "lang" -> builder.language(language(value)).build();
            default -> throw new Refused(null, "add.edit.field", field.group(1));
        };
    }

    private static @Nullable Published date(@Nullable String value) throws Refused {
        Optional<Published> date = value == null ? Optional.empty() : Dates.read(value);
        if (value != null && date.isEmpty()) {
            throw new Refused(null, "add.edit.date", value);
        }
        return date.orElse(null);
    }

    private static @Nullable String url(@Nullable String value) throws Refused {
        if (value != null && !Submitted.isAddress(value)) {
            throw new Refused(null, "fetch.address", value);
        }
        return value;
    }

    private static @Nullable String language(@Nullable String value) throws Refused {
        String code = DraftChecks.language(value);
        if (value != null && code == null) {
            throw new Refused(null, "add.edit.language", value);
        }
        return code;
    }

    /** All that a draft says, to be changed. */
    static Draft.Builder builder(Draft of) {
        return Draft.of(of.origin(), of.text()).source(of.source()).ref(of.ref()).url(of.url()).path(of.path())
                .headline(of.headline()).deck(of.deck()).dateline(of.dateline()).author(of.author())
                .published(of.published()).language(of.language()).headings(of.headings()).original(of.original());
    }
}
