package app.dateline.view;

import app.dateline.answer.Answer;
import app.dateline.article.Published;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where something was printed: headline, outlet, date, and the number by which it is asked for. */
@Component
public class SourceLine {
    private static final String BETWEEN = " · ";

    private final Words words;

    public SourceLine(Words words) {
        this.words = words;
    }

    /** "Headline · Outlet · 6 May 2016 · #12"; the headline is a link where the article has a public address. */
    public List<Run> of(Answer.Cited article, Locale language) {
        List<Run> line = new ArrayList<>();
        line.add(PublicAddress.isPublic(article.url()) ? new Run(article.headline(), Run.Style.ITALIC, article.url())
                : Run.italic(article.headline()));
        if (!article.source().isBlank()) {
            line.add(Run.of(BETWEEN));
            // A run of its own, since a name may be written from right to left.
            line.add(Run.of(article.source()));
        }
        line.add(Run.of(BETWEEN + date(article.published(), article.dateline(), language) + BETWEEN + "#"
                + article.id()));
        return line;
    }

    /** The same in a line of its own, under no words of the article: it goes when the article is taken back. */
    List<Run> naming(Answer.Cited article, Locale language) {
        return of(article, language).stream().map(run -> run.naming(article.id())).toList();
    }

    /** The day in the reader's way; where the year is unknown, the dateline as it was printed. */
    public String date(@Nullable Published published, @Nullable String dateline, Locale language) {
        if (published != null) {
            return published.day().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
        }
        return dateline != null ? dateline : words.say(language, "source.no-date");
    }

    /** "3 sources, also in: Outlet, Outlet"; an outlet goes when its article is taken back. @param key of the words before them */
    List<Run> others(String key, List<Answer.Cited> others, Locale language) {
        Map<String, Long> outlets = new LinkedHashMap<>();
        others.forEach(each -> outlets.putIfAbsent(
                each.source().isBlank() ? words.say(language, "source.no-outlet") : each.source(), each.id()));
        List<Run> line = new ArrayList<>();
        line.add(Run.of(words.say(language, key, 1 + others.size())));
        outlets.forEach((outlet, article) -> {
            line.add(Run.of(line.size() == 1 ? " " : ", "));
            line.add(Run.of(outlet).naming(article));
        });
        return line;
    }

    String unknownSpeaker(Locale language) {
        return words.say(language, "quote.unknown-speaker");
    }
}
