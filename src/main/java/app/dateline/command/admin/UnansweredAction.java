package app.dateline.command.admin;

import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.command.admin.UnansweredList.Span;
import app.dateline.people.Audit;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns a page of the unanswered questions, and takes one off that an editor has dealt with. */
@Component
class UnansweredAction implements ButtonAction {
    private static final String NAME = "unanswered";
    private static final String DONE = "done";

    private final UnansweredList list;
    private final DoneQuestions questions;
    private final Audit audit;
    private final Saying saying;

    UnansweredAction(UnansweredList list, DoneQuestions questions, Audit audit, Saying saying) {
        this.list = list;
        this.questions = questions;
        this.audit = audit;
        this.saying = saying;
    }

    static Call page(Span span, int skip) {
        return new Call(NAME, words("page", span, skip));
    }

    static Call done(long question, Span span, int skip) {
        return new Call(NAME, words(DONE, span, skip) + " " + question);
    }

    private static String words(String what, Span span, int skip) {
        return what + " " + span.from().getEpochSecond() + " " + span.to().getEpochSecond() + " " + skip;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(StatsCommand.NAME);
    }

    /** The argument is what to do, from when to when the questions were asked, how many come before the page, and which one is done. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 5);
        var span = new Span(Instant.ofEpochSecond(Long.parseLong(parts[1])),
                Instant.ofEpochSecond(Long.parseLong(parts[2])));
        if (parts[0].equals(DONE)
                && audit.make(Authors.of(call), () -> questions.done(Long.parseLong(parts[4]))).isEmpty()) {
            return Reply.notice(saying.words(call.language(), "unanswered.gone"));
        }
        return list.page(span, Integer.parseInt(parts[3]), call.language()).replacing();
    }
}
