package app.dateline.command.admin;

import app.dateline.text.Clip;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.Moments;
import app.dateline.readers.QuestionLog;
import app.dateline.readers.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What readers asked and the store could not answer: an editor's list of work, page by page. */
@Component
class UnansweredList {
    static final int PAGE = 5;
    private static final int LONGEST = 200;

    private final QuestionLog questions;
    private final Saying saying;

    UnansweredList(QuestionLog questions, Saying saying) {
        this.questions = questions;
        this.saying = saying;
    }

    /** When the questions were asked. @param to not included */
    record Span(Instant from, Instant to) {
        long days() {
            return Math.max(1, Duration.between(from, to).toDays());
        }
    }

    boolean isEmpty(Span span) {
        return questions.countUnanswered(span.from(), span.to()) == 0;
    }

    Reply page(Span span, int skip, Locale language) {
        List<Unanswered> found = questions.unanswered(span.from(), span.to(), skip, PAGE + 1);
        if (found.isEmpty()) {
            return skip > 0 ? page(span, 0, language) : saying.say(language, "unanswered.none", span.days());
        }
        List<Unanswered> shown = found.subList(0, Math.min(PAGE, found.size()));
        List<Block> blocks = new ArrayList<>();
        List<Button> done = new ArrayList<>();
        long all = questions.countUnanswered(span.from(), span.to());
        blocks.add(new Heading(saying.words(language, "unanswered.title", span.days(), all)));
        for (Unanswered each : shown) {
            String number = Integer.toString(skip + blocks.size());
            blocks.add(line(number, each, language));
            done.add(saying.button(language, "button.unanswered-done", UnansweredAction.done(each.id(), span, skip),
                    number));
        }
        return new Reply(blocks, List.of(done, others(span, skip, found.size() > PAGE, language)), null);
    }

    private Paragraph line(String number, Unanswered each, Locale language) {
        String near = each.nearest() == null ? saying.words(language, "unanswered.nothing-near")
                : saying.words(language, "unanswered.near", "/" + each.nearest());
        return Paragraph.of(Run.of(number + ". "), Run.bold(cut(each.words())), Run.of(" · "
                + saying.words(language, "unanswered.line", each.count(), Moments.of(each.last()), near)));
    }

    private static String cut(String words) {
        return Clip.shown(words.replaceAll("\\s+", " "), LONGEST);
    }

    private List<Button> others(Span span, int skip, boolean isMore, Locale language) {
        List<Button> row = new ArrayList<>();
        if (skip > 0) {
            row.add(saying.button(language, "button.unanswered-first", UnansweredAction.page(span, 0)));
        }
        if (isMore) {
            row.add(saying.button(language, "button.unanswered-more", UnansweredAction.page(span, skip + PAGE)));
        }
        row.add(saying.button(language, "button.unanswered-add", new Call("say", "/add")));
        return row;
    }
}
