package app.dateline.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A part of a reply that a channel keeps together where it can. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({@JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
        @JsonSubTypes.Type(value = Block.Cited.class, name = "cited"),
        @JsonSubTypes.Type(value = Block.Written.class, name = "written")})
public sealed interface Block {

    /** The runs that are not cited. */
    default Stream<Run> plain() {
        return switch (this) {
            case Heading heading -> Stream.empty();
            case Paragraph paragraph -> paragraph.runs().stream();
            case Items items -> items.items().stream().flatMap(List::stream);
            case Cited cited -> cited.attribution().stream();
            case Written written -> Stream.empty();
        };
    }

    /** A title line. */
    record Heading(String text) implements Block {}

    /** Running text. */
    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(Run... runs) {
            return new Paragraph(List.of(runs));
        }
    }

    /** A list, one line an item. */
    record Items(List<List<Run>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Words from the store with their attribution; the two are never parted.
     *
     * @param kind whether an article speaks or a person
     * @param words the verbatim words; their texts joined are exactly the span of {@code evidence}
     * @param folded true when a channel may show only its beginning until it is opened
     * @param attribution who said or wrote it, where and when: a line under the words
     */
    record Cited(Kind kind, List<Run> words, boolean folded, List<Run> attribution, Evidence evidence)
            implements
                Block {
        /** What is cited. */
        public enum Kind {
            PASSAGE, QUOTE
        }

        public Cited {
            words = List.copyOf(words);
            attribution = List.copyOf(attribution);
        }

        /** A passage of an article. */
        public Cited(List<Run> words, boolean folded, List<Run> attribution, Evidence evidence) {
            this(Kind.PASSAGE, words, folded, attribution, evidence);
        }

        /** The verbatim words as one string. */
        public String text() {
            return words.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /** Words as a person wrote them, to the letter, with their looks. */
    record Written(String text, List<Mark> marks) implements Block {
        public Written {
            marks = marks.stream().filter(mark -> mark.end() <= text.length()).toList();
        }

        /** Words without looks. */
        public static Written of(String text) {
            return new Written(text, List.of());
        }

        /** The end of them that reads like this, with its looks; these words without any where the end reads otherwise. */
        public Written ending(String words) {
            int to = text.stripTrailing().length();
            int from = to - words.length();
            return from >= 0 && text.startsWith(words, from) ? part(from, to) : of(words);
        }

        private Written part(int from, int to) {
            return new Written(text.substring(from, to), marks.stream()
                    .filter(mark -> mark.start() < to && mark.end() > from)
                    .map(mark -> new Mark(mark.look(), Math.max(mark.start(), from) - from,
                            Math.min(mark.end(), to) - from, mark.url()))
                    .toList());
        }

        /** As runs, for a channel in which a stretch has one look: the first that it knows. */
        public List<Run> runs() {
            int[] cuts = IntStream.concat(IntStream.of(0, text.length()),
                    marks.stream().flatMapToInt(mark -> IntStream.of(mark.start(), mark.end()))).sorted().distinct()
                    .toArray();
            return IntStream.range(1, cuts.length).mapToObj(at -> run(cuts[at - 1], cuts[at])).toList();
        }

        private Run run(int from, int to) {
            List<Mark> here = marks.stream().filter(mark -> mark.covers(from, to)).toList();
            Run.Style style = here.stream().map(Written::style).filter(each -> each != Run.Style.PLAIN).findFirst()
                    .orElse(Run.Style.PLAIN);
            String url = here.stream().map(Mark::url).filter(Objects::nonNull).findFirst().orElse(null);
            return new Run(text.substring(from, to), style, url);
        }

        private static Run.Style style(Mark mark) {
            return switch (mark.look()) {
                case BOLD -> Run.Style.BOLD;
                case ITALIC -> Run.Style.ITALIC;
                case CODE, PRE -> Run.Style.CODE;
                case UNDERLINE, STRIKETHROUGH, SPOILER, LINK, QUOTE, FOLDED_QUOTE -> Run.Style.PLAIN;
            };
        }
    }
}
