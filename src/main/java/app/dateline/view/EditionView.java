package app.dateline.view;

import app.dateline.answer.Answer;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.view.AlertView.News;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What has come since the last edition: by what is followed, then by story, each as its newest article tells it. */
@Component
public class EditionView {
    private final Words words;
    private final AlertView alert;
    private final SourceLine source;
    private final EditionButtons buttons;

    public EditionView(Words words, AlertView alert, SourceLine source) {
        this.words = words;
        this.alert = alert;
        this.source = source;
        this.buttons = new EditionButtons(words);
    }

    /**
     * An edition.
     *
     * @param day the local date that it is of, with the {@code time} it was wanted at
     * @param subscriptions whose edition it is
     */
    public record Paper(LocalDate day, LocalTime time, List<Section> sections, List<Long> subscriptions) {
        public Paper {
            sections = List.copyOf(sections);
            subscriptions = List.copyOf(subscriptions);
        }
    }

    /** What is followed, and its stories, newest first. */
    public record Section(String title, List<Story> stories) {
        public Section {
            stories = List.copyOf(stories);
        }
    }

    /** A story. @param further its articles beside the newest, newest first */
    public record Story(News newest, List<Answer.Cited> further) {
        public Story {
            further = List.copyOf(further);
        }
    }

    /** How much of an edition is told. */
    public enum Measure {
        /** Passages with quotes, and a line for every further article. */
        FULL(Integer.MAX_VALUE, Integer.MAX_VALUE),
        /** The same, with a few further articles of each story. */
        SOME(Integer.MAX_VALUE, 3),
        /** Passages. */
        PASSAGES(Integer.MAX_VALUE, 3),
        /** Of each section the newest passage, and lines. */
        FIRSTS(1, 1),
        /** One line a story. */
        LINES(0, 0);

        private final int passages;
        private final int further;

        Measure(int passages, int further) {
            this.passages = passages;
            this.further = further;
        }

        private boolean hasQuotes() {
            return this == FULL || this == SOME;
        }
    }

    /** An edition, as much of it as is asked for. */
    public Reply edition(Paper paper, Measure measure, Locale language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(heading(paper, language)));
        for (Section section : paper.sections()) {
            if (paper.sections().size() > 1) {
                blocks.add(new Heading(section.title()));
            }
            section.stories().stream().limit(measure.passages).forEach(story -> told(story, measure, language, blocks));
            List<List<Run>> lines = section.stories().stream().skip(measure.passages)
                    .map(story -> line(story, language)).toList();
            if (!lines.isEmpty()) {
                blocks.add(new Items(lines));
            }
        }
        return new Reply(blocks, buttons.of(paper, language), null);
    }

    /** "Lantern festival · Sunday 29 November, 08:00". */
    private String heading(Paper paper, Locale language) {
        String titles = alert.title(paper.sections().stream().map(Section::title).toList(), language);
        var day = DateTimeFormatter.ofPattern(words.say(language, "edition.day"), language);
        return words.say(language, "edition.heading", titles, paper.day().format(day), paper.time().toString());
    }

    private void told(Story story, Measure measure, Locale language, List<Block> blocks) {
        alert.add(story.newest(), measure.hasQuotes(), language, blocks);
        List<List<Run>> lines = new ArrayList<>(story.further().stream().limit(measure.further)
                .map(article -> also(article, language)).toList());
        if (lines.size() < story.further().size()) {
            lines.add(List.of(Run.of(words.say(language, "edition.more", story.further().size() - lines.size()))));
        }
        if (!lines.isEmpty()) {
            blocks.add(new Items(lines));
        }
    }

    private List<Run> also(Answer.Cited article, Locale language) {
        List<Run> line = new ArrayList<>();
        line.add(Run.of(words.say(language, "edition.also") + " "));
        line.addAll(source.naming(article, language));
        return line;
    }

    private List<Run> line(Story story, Locale language) {
        var passage = story.newest().passage();
        List<Run> line = new ArrayList<>(source.naming(passage.article(), language));
        if (!passage.alsoIn().isEmpty()) {
            line.add(Run.of(" · " + words.say(language, "alert.sources", passage.alsoIn().size() + 1)));
        }
        if (!story.further().isEmpty()) {
            line.add(Run.of(" · " + words.say(language, "edition.more", story.further().size())));
        }
        return line;
    }

    /** An edition for which nothing came. */
    public Reply nothing(Locale language) {
        return Reply.of(Paragraph.of(Run.of(words.say(language, "alert.nothing"))));
    }
}
