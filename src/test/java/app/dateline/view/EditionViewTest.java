package app.dateline.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.answer.Answer.Cited;
import app.dateline.answer.Answer.FoundPassage;
import app.dateline.chat.Block;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.text.Span;
import app.dateline.view.AlertView.News;
import app.dateline.view.EditionView.Measure;
import app.dateline.view.EditionView.Paper;
import app.dateline.view.EditionView.Section;
import app.dateline.view.EditionView.Story;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** An edition in each of its lengths, and its buttons. */
class EditionViewTest {
    private static final String TEXT = "The old bridge closes in April.";

    private final EditionView view = view();

    private static EditionView view() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/bot");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var words = new Words(messages);
        var source = new SourceLine(words);
        return new EditionView(words, new AlertView(words, new CitedView(source), source), source);
    }

    private static Cited cited(long id) {
        return new Cited(id, null, 1, "Headline " + id, "Post", null, null, null);
    }

    /** @param further how many articles there are beside the newest */
    private static Story story(long newest, int further) {
        var span = new Span(0, TEXT.length());
        return new Story(
                new News(new FoundPassage(cited(newest), null, TEXT, span, span, 1, List.of()), List.of(), false,
                        false),
                LongStream.rangeClosed(1, further).mapToObj(each -> cited(newest - each)).toList());
    }

    private static Paper paper(List<Long> subscriptions, Section... sections) {
        return new Paper(LocalDate.parse("2026-11-29"), LocalTime.of(8, 0), List.of(sections), subscriptions);
    }

    private static List<String> lines(Reply reply) {
        return reply.blocks().stream().flatMap(block -> switch (block) {
            case Block.Heading heading -> List.of(heading.text()).stream();
            case Block.Written written -> List.of(written.text()).stream();
            case Block.Cited passage -> List.of(passage.text()).stream();
            case Block.Items items -> items.items().stream().map(EditionViewTest::text);
            case Block.Paragraph paragraph -> List.of(text(paragraph.runs())).stream();
        }).toList();
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    @Test
    void namesWhatItIsAboutAndItsSlotAndCutsTheRestOfAStoryWhereItIsToBeShort() {
        Paper paper = paper(List.of(3L), new Section("Treaty", List.of(story(20, 5), story(10, 0))));

        assertThat(lines(view.edition(paper, Measure.FULL, Locale.ENGLISH))).containsExactly(
                "Treaty · Sunday 29 November, 08:00", TEXT, "Also: Headline 19 · Post · date unknown · #19",
                "Also: Headline 18 · Post · date unknown · #18", "Also: Headline 17 · Post · date unknown · #17",
                "Also: Headline 16 · Post · date unknown · #16", "Also: Headline 15 · Post · date unknown · #15", TEXT);
        assertThat(lines(view.edition(paper, Measure.PASSAGES, Locale.ENGLISH))).hasSize(7).contains("and 2 more");
        assertThat(lines(view.edition(paper, Measure.LINES, Locale.ENGLISH))).containsExactly(
                "Treaty · Sunday 29 November, 08:00", "Headline 20 · Post · date unknown · #20 · and 5 more",
                "Headline 10 · Post · date unknown · #10");
    }

    @Test
    void hasTheSourceOfEachStoryAndTheWayToWhatItIsAbout() {
        Reply one = view.edition(paper(List.of(3L), new Section("Treaty", List.of(story(20, 2)))), Measure.FULL,
                Locale.ENGLISH);
        Reply two = view.edition(paper(List.of(3L, 4L), new Section("Treaty", List.of(story(20, 0))),
                new Section("Forum", List.of(story(10, 0)))), Measure.FULL, Locale.GERMAN);

        assertThat(one.buttons()).containsExactly(
                List.of(new Button("Source", new Call("source", "20")), new Button("Why?", new Call("why", "#20"))),
                List.of(new Button("Pause or change…", new Call("follow-manage", "3"))));
        assertThat(two.buttons()).containsExactly(
                List.of(new Button("Quelle #20", new Call("source", "20")),
                        new Button("Quelle #10", new Call("source", "10"))),
                List.of(new Button("Pausieren oder ändern…", new Call("follow-manage", ""))));
    }
}
