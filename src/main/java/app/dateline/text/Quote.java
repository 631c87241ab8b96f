package app.dateline.text;

import org.jspecify.annotations.Nullable;

/**
 * Direct speech as it stands in a text.
 *
 * @param span the spoken words without their quotation marks; one contiguous part
 * @param speaker the name as the text gives it, in full where the text has it in full; null when unknown
 * @param role what the text calls the speaker ("Russian Foreign Minister"); null when not said
 * @param cue the verb that hands over the word ("said", "went on"); null when there is none
 * @param confidence from 0 to 1: how sure it is that these words were said by this speaker
 * @param partOf the same number for all parts of one utterance that its cue or a paragraph end interrupts; null when whole
 */
public record Quote(Span span, @Nullable String speaker, @Nullable String role, @Nullable String cue, double confidence,
        @Nullable Integer partOf) {
    public Quote {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence out of 0..1: " + confidence);
        }
    }
}
