package app.dateline.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a body into passages: whole paragraphs of one section, short ones together, long ones between sentences. Lengths are UTF-16 units. */
final class PassageSplitter {
    /** Paragraphs join up to this; about a hundred words, what a reader takes in at once. */
    static final int JOINED = 600;
    /** Words and their speaker stay together up to this. */
    static final int TOGETHER = 900;
    /** A sentence longer than this is cut at a blank. */
    static final int ENDLESS = 2_000;

    private final Sentences sentences;

    PassageSplitter(Sentences sentences) {
        this.sentences = sentences;
    }

    /** @param paragraphs all of the body, headings included */
    List<Passage> split(String text, List<Span> paragraphs, List<Span> headings) {
        Set<Span> titles = new HashSet<>(headings);
        List<Passage> passages = new ArrayList<>();
        List<Span> inSection = new ArrayList<>();
        String section = null;
        for (Span paragraph : paragraphs) {
            if (titles.contains(paragraph)) {
                addSection(text, section, inSection, passages);
                inSection.clear();
                section = paragraph.of(text);
            } else {
                inSection.add(paragraph);
            }
        }
        addSection(text, section, inSection, passages);
        return passages;
    }

    private void addSection(String text, @Nullable String section, List<Span> paragraphs, List<Passage> passages) {
        var surroundings = new Surroundings(paragraphs);
        List<Span> open = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            if (!open.isEmpty() && !joins(text, open, paragraph)) {
                close(text, section, open, surroundings, passages);
            }
            open.add(paragraph);
        }
        close(text, section, open, surroundings, passages);
    }

    private static boolean joins(String text, List<Span> open, Span next) {
        int length = next.end() - open.getFirst().start();
        return length <= JOINED || length <= TOGETHER && handsOver(text, open.getLast(), next);
    }

    /** True when {@code before} announces the words that {@code next} opens with. */
    private static boolean handsOver(String text, Span before, Span next) {
        return QuoteMarks.mark(text.charAt(next.start())) && ":：".indexOf(text.charAt(before.end() - 1)) >= 0;
    }

    private void close(String text, @Nullable String section, List<Span> open, Surroundings surroundings,
            List<Passage> passages) {
        List<Span> parts = new ArrayList<>();
        for (Span paragraph : open) {
            for (Span sentence : sentences.of(text, paragraph)) {
                addPieces(text, sentence, parts);
            }
        }
        open.clear();
        int from = 0;
        for (int i = 1; i <= parts.size(); i++) {
            if (i == parts.size() || parts.get(i).end() - parts.get(from).start() > TOGETHER) {
                List<Span> group = parts.subList(from, i);
                Span span = new Span(group.getFirst().start(), group.getLast().end());
                passages.add(new Passage(section, span, surroundings.of(span), group));
                from = i;
            }
        }
    }

    /** A sentence, or its pieces when it has no end: cut at the last blank that fits, else anywhere but inside a character. */
    private static void addPieces(String text, Span sentence, List<Span> parts) {
        int start = sentence.start();
        while (sentence.end() - start > ENDLESS) {
            int cut = start + ENDLESS;
            while (cut > start && !Chars.blank(text.charAt(cut))) {
                cut--;
            }
            if (cut == start) {
                cut = start + ENDLESS;
                cut -= Character.isLowSurrogate(text.charAt(cut)) ? 1 : 0;
            }
            Paragraphs.addTrimmed(parts, text, start, cut);
            start = Chars.skipBlanks(text, cut, sentence.end());
        }
        Paragraphs.addTrimmed(parts, text, start, sentence.end());
    }
}
