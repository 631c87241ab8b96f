package app.dateline.text;

import java.util.List;

/**
 * Gives a passage the paragraphs around it. A passage is found best when it is short, and understood best when it is not: who
 * "he" is stands in the paragraph before, the number that was asked for in the one behind.
 */
final class Surroundings {
    /** As much as a phone shows at once, in UTF-16 units. */
    static final int READ_AT_ONCE = 1_000;

    private final List<Span> paragraphs;

    /** @param paragraphs of one section, in order */
    Surroundings(List<Span> paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** The passage with whole paragraphs behind and before it in turn, as long as they fit. */
    Span of(Span passage) {
        Span all = passage;
        int before = before(passage);
        int behind = behind(passage);
        boolean more = true;
        while (more) {
            more = false;
            if (behind < paragraphs.size() && fits(all.start(), paragraphs.get(behind).end())) {
                all = new Span(all.start(), paragraphs.get(behind++).end());
                more = true;
            }
            if (before >= 0 && fits(paragraphs.get(before).start(), all.end())) {
                all = new Span(paragraphs.get(before--).start(), all.end());
                more = true;
            }
        }
        return all;
    }

    private static boolean fits(int start, int end) {
        return end - start <= READ_AT_ONCE;
    }

    /** The last paragraph that begins before the passage, -1 when none does. */
    private int before(Span passage) {
        int low = -1;
        int high = paragraphs.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (paragraphs.get(middle).start() < passage.start()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first paragraph that ends behind the passage. */
    private int behind(Span passage) {
        int at = before(passage) + 1;
        if (at > 0 && paragraphs.get(at - 1).end() > passage.end()) {
            return at - 1;
        }
        while (at < paragraphs.size() && paragraphs.get(at).end() <= passage.end()) {
            at++;
        }
        return at;
    }
}
