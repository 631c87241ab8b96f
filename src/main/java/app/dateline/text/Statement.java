package app.dateline.text;

import org.jspecify.annotations.Nullable;

/**
 * What a text reports that somebody said, in the words of its writer. It is no {@link Quote} and never shown as one.
 *
 * @param span the clause that tells what was said: one contiguous part
 * @param speaker the name as the text gives it, in full where the text has it in full; null when unknown
 * @param role what the text calls the speaker; null when not said
 * @param confidence from 0 to 1: how sure it is that this speaker said so
 */
public record Statement(Span span, @Nullable String speaker, @Nullable String role, double confidence) {
    public Statement {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence out of 0..1: " + confidence);
        }
    }
}
