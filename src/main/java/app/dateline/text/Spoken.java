package app.dateline.text;

import app.dateline.text.SpeechFilter.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands between the quotation marks of a text, sorted.
 *
 * @param byParagraph the stretches of speech of each paragraph, in order
 * @param doubtful those among them that may be names of things
 * @param names short names between marks, by the offset of their opening mark
 */
record Spoken(List<List<Quoted>> byParagraph, Set<Quoted> doubtful, Map<Integer, Quoted> names) {
    private static final String SINGLE = "'‘‚‹’";
    /** A longer stretch is no name of a newspaper or a body that could speak. */
    private static final int LONGEST_NAME = 60;

    static Spoken in(Lexicon words, String text, List<Span> paragraphs) {
        SpeechFilter filter = new SpeechFilter(words, text);
        List<List<Quoted>> all = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            all.add(QuoteMarks.in(text, paragraphs.get(i), i));
        }
        boolean onlyDouble = prefersDouble(text, all);
        Spoken spoken = new Spoken(new ArrayList<>(), new HashSet<>(), new HashMap<>());
        for (List<Quoted> here : all) {
            spoken.byParagraph.add(here.stream().filter(quoted -> !(onlyDouble && single(text, quoted)))
                    .filter(quoted -> spoken.sort(text, quoted, filter.of(quoted))).toList());
        }
        return spoken;
    }

    private boolean sort(String text, Quoted quoted, Verdict verdict) {
        if (verdict == Verdict.MAYBE) {
            doubtful.add(quoted);
        }
        if (verdict == Verdict.NO && quoted.closed() && quoted.words().length() <= LONGEST_NAME
                && Character.isUpperCase(text.codePointAt(quoted.words().start()))
                && ".;:!?".indexOf(text.charAt(quoted.words().end() - 1)) < 0) {
            names.put(quoted.open(), quoted);
        }
        return verdict != Verdict.NO;
    }

    List<Quoted> of(int paragraph) {
        return byParagraph.get(paragraph);
    }

    List<Quoted> speech() {
        return byParagraph.stream().flatMap(List::stream).toList();
    }

    private static boolean single(String text, Quoted quoted) {
        return SINGLE.indexOf(text.charAt(quoted.open())) >= 0;
    }

    /** Where speech stands between double marks, single ones hold what is quoted inside of it, or a headline. */
    private static boolean prefersDouble(String text, List<List<Quoted>> all) {
        long single = all.stream().flatMap(List::stream).filter(quoted -> single(text, quoted)).count();
        long twice = text.split("''", -1).length / 2;
        return all.stream().mapToLong(List::size).sum() - single + twice > single;
    }
}
