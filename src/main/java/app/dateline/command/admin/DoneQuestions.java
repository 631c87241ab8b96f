package app.dateline.command.admin;

import app.dateline.people.Author;
import app.dateline.people.Change;
import app.dateline.people.Noted;
import app.dateline.readers.QuestionLog;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Unanswered questions that editors took off their list, and had on it again. */
@Component
class DoneQuestions implements ChangeKind {
    private static final String DONE = "question-done";
    private static final String OPEN = "question-open";
    private static final String QUESTION = "question ";

    private final QuestionLog questions;

    DoneQuestions(QuestionLog questions) {
        this.questions = questions;
    }

    @Override
    public Set<String> names() {
        return Set.of(DONE, OPEN);
    }

    @Override
    public String needs() {
        return StatsCommand.NAME;
    }

    @Override
    public Reversal reversal(Noted noted, Author by) {
        long id = Long.parseLong(noted.change().name());
        return new Reversal.Possible(() -> noted.change().kind().equals(DONE)
                ? Optional.of(id).filter(questions::undone)
                        .map(each -> new Change(OPEN, noted.change().about(), noted.change().title(), null, null))
                : done(id));
    }

    /** Empty when it is not kept any more, or was off the list before. */
    Optional<Change> done(long id) {
        return questions.done(id).map(words -> new Change(DONE, QUESTION + id, "", null, null));
    }
}
