package app.dateline.command.admin;

import app.dateline.chat.Block;
import app.dateline.chat.Reply;
import app.dateline.command.CommandCall;
import app.dateline.ingest.Reading;
import app.dateline.ingest.Refusal;
import app.dateline.ingest.Submissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes drafts of what an editor has handed in. */
@Component
class HandedIn {
    private static final int MOST_REFUSED = 5;
    /** What one press publishes, and its button holds. */
    static final int MOST_DRAFTS = 200;

    private final Submissions submissions;
    private final SubmissionCard card;
    private final Saying saying;

    HandedIn(Submissions submissions, SubmissionCard card, Saying saying) {
        this.submissions = submissions;
        this.card = card;
        this.saying = saying;
    }

    /** Keeps what could be read, and shows it. */
    Reply taken(CommandCall call, Reading reading) {
        Locale language = call.language();
        if (reading.drafts().size() > MOST_DRAFTS) {
            return saying.say(language, "add.too-many", reading.drafts().size(), MOST_DRAFTS);
        }
        long person = Authors.of(call).id();
        List<Long> kept = reading.drafts().stream().map(draft -> submissions.keep(draft, person)).toList();
        Reply reply = switch (kept.size()) {
            case 0 -> saying.say(language, "add.nothing");
            case 1 -> card.of(language, kept.getFirst());
            default -> card.list(language, kept);
        };
        return refused(reply, reading.refused(), language);
    }

    private Reply refused(Reply reply, List<Refusal> refused, Locale language) {
        if (refused.isEmpty()) {
            return reply;
        }
        List<Block> lines = new ArrayList<>();
        refused.stream().limit(MOST_REFUSED).map(each -> saying.line(language, "add.refused", each.place(),
                saying.words(language, each.reason().key(), each.reason().values().toArray()))).forEach(lines::add);
        if (refused.size() > MOST_REFUSED) {
            lines.add(saying.line(language, "add.refused.more", refused.size() - MOST_REFUSED));
        }
        return reply.and(lines.toArray(Block[]::new));
    }
}
