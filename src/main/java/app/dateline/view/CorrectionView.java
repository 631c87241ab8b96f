package app.dateline.view;

import app.dateline.answer.Answer;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said when words that were shown are not so any more. */
@Component
public class CorrectionView {
    private final Words words;
    private final SourceLine source;

    public CorrectionView(Words words, SourceLine source) {
        this.words = words;
        this.source = source;
    }

    /**
     * A sentence that has changed.
     *
     * @param before as it was shown
     * @param now as it stands there now; null when it was taken out
     * @param evidence of {@code now}; null with it
     */
    public record Sentence(String before, @Nullable String now, @Nullable Evidence evidence) {}

    /**
     * What stands in the place of shown words now.
     *
     * @param words of the new version; null when nothing does
     * @param evidence of them; null with them
     * @param sentences what is different
     */
    public record Corrected(@Nullable String words, @Nullable Evidence evidence, List<Sentence> sentences) {
        public Corrected {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A message with new words in the place of those that changed.
     *
     * @param changed null for words that did not
     * @param wasSeen true when the old ones stood in the chat: then they are named
     */
    public Reply edited(Reply sent, Function<Evidence, @Nullable Corrected> changed, boolean wasSeen,
            Locale language) {
        return replaced(sent, cited -> {
            Corrected corrected = changed.apply(cited.evidence());
            return corrected == null ? cited : inPlace(cited, corrected, wasSeen, language);
        });
    }

    private Block inPlace(Cited cited, Corrected corrected, boolean wasSeen, Locale language) {
        String note = words.say(language, "correction.before", before(corrected));
        String now = corrected.words();
        if (now == null || corrected.evidence() == null) {
            // The old words go with the line under them, which a retraction takes away as a whole.
            return Paragraph.of(Run.italic(words.say(language, "correction.taken-out")));
        }
        List<Run> attribution = new ArrayList<>(cited.attribution());
        if (wasSeen) {
            attribution.add(Run.of("\n"));
            attribution.add(Run.italic(note));
        }
        return new Cited(cited.kind(), List.of(Run.of(now)), cited.folded(), attribution, corrected.evidence());
    }

    private static String before(Corrected corrected) {
        return String.join(" … ", corrected.sentences().stream().map(Sentence::before).toList());
    }

    private static Reply replaced(Reply sent, Function<Cited, Block> each) {
        return eachBlock(sent, block -> block instanceof Cited cited ? each.apply(cited) : block);
    }

    private static Reply eachBlock(Reply sent, UnaryOperator<Block> each) {
        return new Reply(sent.blocks().stream().map(each).toList(), sent.buttons(), null);
    }

    /** The old and the new sentences, for a message that cannot be changed any more. */
    public Reply correction(Answer.Cited article, List<Sentence> sentences, Locale language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(intro("correction.intro", article, language));
        for (Sentence sentence : sentences) {
            blocks.add(Paragraph.of(Run.bold(words.say(language, "correction.was")), Run.of(" " + sentence.before())));
            Evidence evidence = sentence.evidence();
            if (sentence.now() != null && evidence != null) {
                blocks.add(Paragraph.of(Run.bold(words.say(language, "correction.is"))));
                blocks.add(new Cited(List.of(Run.of(sentence.now())), false, attribution(article, language), evidence));
            } else {
                blocks.add(Paragraph.of(Run.italic(words.say(language, "correction.taken-out"))));
            }
        }
        return new Reply(blocks, List.of(), null);
    }

    private List<Run> attribution(Answer.Cited article, Locale language) {
        return Stream.concat(Stream.of(Run.of("— ")), source.of(article, language).stream()).toList();
    }

    private Block intro(String key, Answer.Cited article, Locale language) {
        List<Run> line = new ArrayList<>();
        line.add(Run.bold(words.say(language, key)));
        line.add(Run.of(" "));
        line.addAll(source.of(article, language));
        return new Paragraph(line);
    }

    /** A message that was sent, without the words and the name of an article that was retracted. */
    public Reply withdrawn(Reply sent, long article, Locale language) {
        Run gone = Run.italic(words.say(language, "correction.withdrawn", "#" + article));
        return eachBlock(sent, block -> switch (block) {
            case Block.Heading heading -> heading;
            case Block.Written written -> written;
            case Paragraph paragraph -> names(paragraph.runs(), article) ? Paragraph.of(gone) : paragraph;
            case Block.Items items -> new Block.Items(
                    items.items().stream().map(item -> names(item, article) ? List.of(gone) : item).toList());
            case Cited cited ->
                cited.evidence().articleId() == article ? Paragraph.of(gone) : without(cited, article, language);
        });
    }

    /** Words that stand; where they were printed in this article too, that is said no longer. */
    private Block without(Cited cited, long article, Locale language) {
        Run gone = Run.italic(words.say(language, "correction.withdrawn-outlet"));
        List<Run> attribution = cited.attribution().stream().map(run -> run.isNaming(article) ? gone : run).toList();
        return new Cited(cited.kind(), cited.words(), cited.folded(), attribution, cited.evidence());
    }

    private static boolean names(List<Run> runs, long article) {
        return runs.stream().anyMatch(run -> run.isNaming(article));
    }

    /**
     * That an article was retracted, for a message that cannot be changed any more.
     *
     * @param isNameOnly true when no words of it were shown there
     */
    public Reply retraction(Answer.Cited article, boolean isNameOnly, Locale language) {
        String how = isNameOnly ? "correction.retracted-named" : "correction.retracted-how";
        return new Reply(List.of(intro("correction.retracted", article, language),
                Paragraph.of(Run.of(words.say(language, how)))), List.of(), null);
    }

    /** The sentence of a text at a span, with where it stands. */
    public static Sentence sentence(String before, String text, @Nullable Span now, long article, int version) {
        return now == null ? new Sentence(before, null, null)
                : new Sentence(before, now.of(text), new Evidence(article, version, now.start(), now.end()));
    }
}
