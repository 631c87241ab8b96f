package app.dateline.article;

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
