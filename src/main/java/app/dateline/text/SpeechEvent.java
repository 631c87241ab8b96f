package app.dateline.text;

import org.jspecify.annotations.Nullable;

/**
 * A verb of speech in a frame, with who does it.
 *
 * @param at index of the verb's token
 * @param cue the verb as written, "went on" and "according to" included
 * @param subject who speaks; null when the clause does not name anybody
 * @param after whether the subject stands after the verb
 * @param soft whether the verb is one of speech only now and then
 * @param doubted whether the words are denied, are hearsay, or were said to the subject
 */
record SpeechEvent(int at, String cue, @Nullable Phrase subject, boolean after, boolean soft,
        boolean doubted) {

    /** Index of the first token of the event, subject or verb. */
    int from() {
        return subject == null ? at : Math.min(at, subject.from());
    }

    int to() {
        return subject == null ? at : Math.max(at, subject.to());
    }
}
