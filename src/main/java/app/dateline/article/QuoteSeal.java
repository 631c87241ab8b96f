package app.dateline.article;

import app.dateline.text.Quote;
import app.dateline.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a quote's row: its place, its speaker, how sure it is, and the version it was found in. A row that says
 * anything else than what was written into it is no evidence. It tells damage, not somebody who writes a new seal too.
 */
final class QuoteSeal {
    private QuoteSeal() {}

    /** @param version the sha-256 of the text that the quote stands in */
    static String of(String version, Quote quote) {
        return of(version, quote.span().start(), quote.span().end(), quote.speaker(), quote.role(), quote.cue(),
                quote.confidence(), quote.partOf());
    }

    static String of(String version, int start, int end, @Nullable String speaker, @Nullable String role,
            @Nullable String cue, double confidence, @Nullable Integer part) {
        return Sha256.of(String.join("\u0000", version, start + "-" + end, field(speaker), field(role), field(cue),
                Double.toString(confidence), String.valueOf(part)));
    }

    /** What is missing differs from what is empty. */
    private static String field(@Nullable String value) {
        return value == null ? "-" : "+" + value;
    }
}
