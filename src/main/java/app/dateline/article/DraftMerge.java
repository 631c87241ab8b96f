package app.dateline.article;

import app.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a stored article becomes when it comes in again: what the draft does not say stays as it was. */
final class DraftMerge {
    private DraftMerge() {}

    static Draft onto(ArticleVersion current, Draft draft) {
        return new Draft(draft.origin(), draft.source(), draft.ref(), draft.url(), draft.path(),
                draft.headline().isBlank() ? current.headline() : draft.headline(), or(draft.deck(), current.deck()),
                or(draft.dateline(), current.dateline()), or(draft.author(), current.author()),
                or(draft.published(), current.published()), or(draft.language(), current.language()), draft.text(),
                draft.headings(), draft.original());
    }

    /** A stored article with another text; headings that stand in it still are kept. */
    static Draft withText(Article stored, String text) {
        ArticleVersion current = stored.current();
        return Draft.of("correction", text).source(stored.source()).ref(stored.ref()).url(stored.url())
                .headline(current.headline()).deck(current.deck()).dateline(current.dateline())
                .author(current.author()).published(current.published()).language(current.language())
                .headings(current.headings() == null ? null : kept(current.headings(), current.text(), text)).build();
    }

    private static List<Span> kept(List<Span> headings, String old, String text) {
        List<Span> kept = new ArrayList<>();
        int from = 0;
        for (Span heading : headings) {
            int at = line(text, heading.of(old), from);
            if (at >= 0) {
                from = at + heading.length();
                kept.add(new Span(at, from));
            }
        }
        return kept;
    }

    /** Where these words are a line of their own, from {@code from} on; -1 where they are not. */
    private static int line(String text, String words, int from) {
        int at = text.indexOf(words, from);
        while (at >= 0) {
            int end = at + words.length();
            if ((at == 0 || text.charAt(at - 1) == '\n') && (end == text.length() || text.charAt(end) == '\n')) {
                return at;
            }
            at = text.indexOf(words, at + 1);
        }
        return -1;
    }

    static boolean saysTheSame(ArticleVersion current, Draft merged) {
        return current.text().equals(merged.text()) && current.headline().equals(merged.headline())
                && Objects.equals(current.deck(), merged.deck())
                && Objects.equals(current.dateline(), merged.dateline())
                && Objects.equals(current.author(), merged.author())
                && Objects.equals(current.published(), merged.published())
                && Objects.equals(current.language(), merged.language());
    }

    /** True when the draft names a source, an id or an address where the store has none. */
    static boolean completes(Article stored, Draft draft) {
        return stored.source().isEmpty() && !draft.source().isEmpty() || stored.ref() == null && draft.ref() != null
                || stored.url() == null && draft.url() != null;
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first != null ? first : second;
    }
}
