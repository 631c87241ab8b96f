package app.dateline.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.answer.Answer;
import app.dateline.answer.Answer.Cited;
import app.dateline.answer.Answer.FoundPassage;
import app.dateline.answer.Answer.Part;
import app.dateline.answer.Answer.Status;
import app.dateline.answer.Days;
import app.dateline.answer.Filter;
import app.dateline.answer.Question;
import app.dateline.chat.Block;
import app.dateline.chat.Button;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.text.Span;
import app.dateline.topic.TopicSettings;
import app.dateline.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class AnswerViewTest {
    private static final Filter.Outlet POST = new Filter.Outlet("Harbour Post", Set.of("Harbour Post"));

    private final Words words = words();
    private final AnswerView view = new AnswerView(words,
            new Topics(new TopicSettings(Path.of("config", "topics.yml"))),
            new CitedView(new SourceLine(words)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-05-06 | 2016-05-06 | Only articles of 6 May 2016
            2016-05-01 | 2016-05-07 | Only articles of 1 May 2016 to 7 May 2016
            2016-05-01 |            | Only articles since 1 May 2016
                       | 2016-05-07 | Only articles up to 7 May 2016""")
    void saysWhichDaysItHeldTo(@Nullable LocalDate from, @Nullable LocalDate to, String line) {
        Filter filter = new Filter(new Days(from, to), POST, true, null);

        assertThat(lines(answer(filter, List.of(), passage("Fog.", List.of()))).getFirst())
                .isEqualTo(line + " · Only from Harbour Post · Newest first");
    }

    @Test
    void saysNothingOfDaysThatLeaveNothingOut() {
        Filter filter = new Filter(null, null, false, new Days(LocalDate.of(2016, 5, 1), null));

        assertThat(lines(answer(filter, List.of(), passage("Fog.", List.of()))).getFirst()).isEqualTo("Fog.");
    }

    @Test
    void saysThatOnlyTheseArticlesWereLookedAtWhereItIsSilent() {
        Answer silent = answer(new Filter(null, POST, false, null),
                List.of());

        assertThat(lines(silent)).startsWith("Only from Harbour Post").element(1).asString()
                .contains("in these articles");
    }

    @Test
    void namesWhereEachOfSeveralQuestionsWasLookedFor() {
        Part there = new Part("Who?", Status.NO_EVIDENCE, 0.1, new Filter(null, POST, false, null));
        Part anywhere = part("Where?", Status.NO_EVIDENCE);

        assertThat(lines(answer(Filter.NONE, List.of(there, anywhere)))).containsExactly("Only from Harbour Post",
                "Only from Harbour Post: I found nothing there that answers this part: Who?",
                "I found nothing in the store that answers this part: Where?");
        assertThat(lines(answer(Filter.NONE, List.of(there, part("When?", Status.ANSWERED)),
                passage("Fog.", List.of())))).contains(
                        "Only from Harbour Post: I found nothing there that answers this part: Who?");
    }

    @Test
    void showsAPassageForEachQuestionAndNamesTheOneWithoutAnswer() {
        List<Part> parts = List.of(part("When?", Status.ANSWERED), part("Who?", Status.NO_EVIDENCE),
                part("Where?", Status.ANSWERED));

        assertThat(lines(answer(Filter.NONE, parts, passage("Fog.", List.of()), passage("Rain.", List.of()))))
                .containsExactly("Fog.", "Rain.", "I found nothing in the store that answers this part: Who?");
    }

    @Test
    void namesTheOtherOutletsThatPrintTheSame() {
        FoundPassage passage = passage("Fog.", List.of(cited("Coast Herald"), cited("")));

        Block.Cited shown = (Block.Cited) view.briefing(answer(Filter.NONE, List.of(), passage), Locale.UK).blocks()
                .getFirst();

        assertThat(shown.attribution().stream().map(Run::text).collect(Collectors.joining()))
                .endsWith(" · 3 sources, also in: Coast Herald, Outlet unknown");
    }

    @Test
    void turnsPagesThereAndBack() {
        FoundPassage[] five = IntStream.rangeClosed(1, 5).mapToObj(number -> passage("Fog " + number + ".", List.of()))
                .toArray(FoundPassage[]::new);
        Answer answer = answer(Filter.NONE, List.of(), five);

        assertThat(turns(view.briefing(answer, Locale.UK))).containsExactly("More more 2 Fog?");
        Reply second = view.more(answer, 2, Locale.UK);
        assertThat(second.inPlace()).isTrue();
        assertThat(turns(second)).containsExactly("Back more 0 Fog?", "More more 4 Fog?");
        assertThat(turns(view.more(answer, 4, Locale.UK))).containsExactly("Back more 2 Fog?");
        assertThat(view.more(answer, 0, Locale.UK)).isEqualTo(view.briefing(answer, Locale.UK).replacing());
        assertThat(view.more(answer, 6, Locale.UK).notice()).isNotBlank();
    }

    private static List<String> turns(Reply reply) {
        return reply.buttons().getFirst().stream()
                .map(button -> button.label() + " " + ((Button.Call) button.action()).command() + " "
                        + ((Button.Call) button.action()).argument())
                .toList();
    }

    private List<String> lines(Answer answer) {
        Reply reply = view.briefing(answer, Locale.UK);
        return reply.blocks().stream().map(block -> switch (block) {
            case Block.Heading it -> it.text();
            case Block.Paragraph it -> it.runs().stream().map(Run::text).collect(Collectors.joining());
            case Block.Items it -> it.toString();
            case Block.Written written -> written.text();
            case Block.Cited it -> it.text();
        }).toList();
    }

    private static Part part(String question, Status status) {
        return new Part(question, status, 0.5, Filter.NONE);
    }

    private static Answer answer(Filter filter, List<Part> parts, FoundPassage... passages) {
        return new Answer(Question.of("Fog?"), passages.length > 0 ? Status.ANSWERED : Status.NO_EVIDENCE, 0.9, filter,
                parts, List.of(passages), List.of(), List.of(), Duration.ZERO);
    }

    private static FoundPassage passage(String text, List<Cited> alsoIn) {
        Span span = new Span(0, text.length());
        return new FoundPassage(cited("Harbour Post"), null, text, span, span, 1, alsoIn);
    }

    private static Cited cited(String source) {
        return new Cited(3, null, 1, "Weather", source, null, null, null);
    }

    private static Words words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/bot", "messages/follow");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }
}
