package app.dateline.view;

import app.dateline.answer.Answer;
import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.FoundQuote;
import app.dateline.article.Article;
import app.dateline.article.ArticleVersion;
import app.dateline.article.StoredQuote;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Cited.Kind;
import app.dateline.chat.Evidence;
import app.dateline.chat.Run;
import app.dateline.text.Quote;
import app.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Verbatim words with the line that says who wrote or said them, where and when. */
@Component
public class CitedView {
    /** Longer passages are folded where a channel can: about four lines on a phone. */
    private static final int FOLD_ABOVE = 320;
    private static final String BETWEEN = " · ";

    private final SourceLine source;

    public CitedView(SourceLine source) {
        this.source = source;
    }

    /** A passage with its answering sentence in bold, and where nearly the same words stand, too. */
    public Block.Cited passage(FoundPassage found, Locale language) {
        return passage(found, "source.also-in", language);
    }

    /** The same of an article in a story: who else tells it does not say the same words. */
    public Block.Cited told(FoundPassage found, Locale language) {
        return passage(found, "source.also-told", language);
    }

    private Block.Cited passage(FoundPassage found, String others, Locale language) {
        Block.Cited passage = cited(Kind.PASSAGE, found.article(), found.text(), found.span(), highlighted(found),
                List.of(), language);
        if (found.alsoIn().isEmpty()) {
            return passage;
        }
        List<Run> attribution = new ArrayList<>(passage.attribution());
        attribution.add(Run.of(BETWEEN));
        attribution.addAll(source.others(others, found.alsoIn(), language));
        return new Block.Cited(passage.kind(), passage.words(), passage.folded(), attribution, passage.evidence());
    }

    private static List<Run> highlighted(FoundPassage found) {
        int start = found.highlight().start() - found.span().start();
        int end = found.highlight().end() - found.span().start();
        String text = found.text();
        boolean whole = start == 0 && end == text.length();
        return whole ? List.of(Run.of(text))
                : Stream.of(Run.of(text.substring(0, start)), Run.bold(text.substring(start, end)),
                        Run.of(text.substring(end))).filter(run -> !run.text().isEmpty()).toList();
    }

    /** A quote with its speaker. */
    public Block.Cited quote(FoundQuote found, Locale language) {
        return cited(Kind.QUOTE, found.article(), found.text(), found.span(), List.of(Run.of(found.text())),
                speaker(found.speaker(), found.role(), language), language);
    }

    /** A quote of the store with its speaker. */
    public Block.Cited quote(StoredQuote stored, Locale language) {
        return cited(Kind.QUOTE, of(stored.article()), stored.text(), stored.quote().span(),
                List.of(Run.of(stored.text())),
                speaker(stored.quote().speaker(), stored.quote().role(), language), language);
    }

    /**
     * Words of any version of an article.
     *
     * @param quote that they are; null when nobody is quoted
     */
    public Block.Cited words(Article article, ArticleVersion version, Span span, @Nullable Quote quote,
            Locale language) {
        var named = new Answer.Cited(article.id(), article.ref(), version.version(), version.title(), article.source(),
                version.dateline(), version.published(), article.url());
        String text = span.of(version.text());
        return quote == null ? cited(Kind.PASSAGE, named, text, span, List.of(Run.of(text)), List.of(), language)
                : cited(Kind.QUOTE, named, text, span, List.of(Run.of(text)),
                        speaker(quote.speaker(), quote.role(), language), language);
    }

    /** The beginning of an article, at most {@code most} characters, cut at a paragraph's end where there is one. */
    public Block.Cited beginning(Article article, int most, Locale language) {
        String text = article.current().text();
        int start = text.length() - text.stripLeading().length();
        int end = Math.min(text.stripTrailing().length(), start + most);
        if (end < text.stripTrailing().length()) {
            int paragraph = text.lastIndexOf("\n", end);
            int word = text.lastIndexOf(' ', end);
            end = paragraph > start + most / 2 ? paragraph : word > start + most / 2 ? word : end;
            end = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        }
        Span span = new Span(start, start + text.substring(start, end).stripTrailing().length());
        String words = span.of(text);
        return cited(Kind.PASSAGE, of(article), words, span, List.of(Run.of(words)), List.of(), language);
    }

    private List<Run> speaker(@Nullable String name, @Nullable String role, Locale language) {
        if (name == null) {
            return List.of(Run.of(source.unknownSpeaker(language)));
        }
        return role == null || name.contains(role) ? List.of(Run.bold(name))
                : List.of(Run.bold(name), Run.of(", " + role));
    }

    private Block.Cited cited(Kind kind, Answer.Cited article, String text, Span span, List<Run> words, List<Run> who,
            Locale language) {
        List<Run> attribution = new ArrayList<>();
        attribution.add(Run.of("— "));
        attribution.addAll(who);
        if (!who.isEmpty()) {
            attribution.add(Run.of(BETWEEN));
        }
        attribution.addAll(source.of(article, language));
        return new Block.Cited(kind, words, text.length() > FOLD_ABOVE, attribution,
                new Evidence(article.id(), article.version(), span.start(), span.end()));
    }

    /** An article as it is named under its words. */
    public static Answer.Cited of(Article article) {
        return new Answer.Cited(article.id(), article.ref(), article.current().version(), article.current().title(),
                article.source(), article.current().dateline(), article.current().published(), article.url());
    }
}
