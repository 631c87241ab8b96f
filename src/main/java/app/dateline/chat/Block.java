package app.dateline.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a reply that a channel keeps together where it can. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({@JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
        @JsonSubTypes.Type(value = Block.Cited.class, name = "cited")})
public sealed interface Block {

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
}
