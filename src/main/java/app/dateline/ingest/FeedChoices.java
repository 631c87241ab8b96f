package app.dateline.ingest;

import org.jspecify.annotations.Nullable;

/**
 * How a feed is to be read; what is null stays as it is, or is as usual.
 *
 * @param name the source of its articles
 * @param fullText usually {@link FullText#AUTO}
 * @param language ISO 639-1 code of its articles; "" takes it away
 * @param isReviewed true when its articles wait until an editor publishes them; usually false
 */
public record FeedChoices(@Nullable String name, @Nullable FullText fullText, @Nullable String language,
        @Nullable Boolean isReviewed) {

    /** Nothing is chosen. */
    public static final FeedChoices NONE = new FeedChoices(null, null, null, null);

    /** These where something is chosen, else what another says. */
    public FeedChoices over(FeedChoices other) {
        return new FeedChoices(name != null ? name : other.name, fullText != null ? fullText : other.fullText,
                language != null ? language : other.language, isReviewed != null ? isReviewed : other.isReviewed);
    }

    /** The same under a name. */
    public FeedChoices called(String other) {
        return new FeedChoices(other, fullText, language, isReviewed);
    }
}
