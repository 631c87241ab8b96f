package app.dateline.command;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.home.RetentionSettings;
import app.dateline.readers.QuestionLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is kept about whoever writes, for how long, and how it is forgotten. */
@Component
class PrivacyCommand implements Command {
    private static final String DELETE = "delete";

    private final QuestionLog questions;
    private final RetentionSettings kept;
    private final PrivacyDeleteAction deleting;
    private final Words words;

    PrivacyCommand(QuestionLog questions, RetentionSettings kept, PrivacyDeleteAction deleting, Words words) {
        this.questions = questions;
        this.kept = kept;
        this.deleting = deleting;
        this.words = words;
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        return call.argument().strip().toLowerCase(Locale.ROOT).equals(DELETE) ? asked(call) : told(call);
    }

    private Reply told(CommandCall call) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(line(call, "privacy.text", kept.updates().toDays(), kept.messages().toDays(),
                kept.webChats().toDays(), kept.buttons().toDays(), kept.shown().toDays(), kept.reports().toDays()));
        blocks.add(kept.keepsQuestions() ? line(call, "privacy.questions", kept.questionDays())
                : line(call, "privacy.no-questions"));
        long asked = call.place() == Place.PRIVATE ? questions.of(call.chat()) : 0;
        if (asked > 0) {
            blocks.add(line(call, "privacy.kept", asked));
        }
        blocks.add(line(call, "privacy.how"));
        return new Reply(blocks, List.of(), null);
    }

    private Reply asked(CommandCall call) {
        boolean isPrivate = call.place() == Place.PRIVATE;
        if (!deleting.isAllowed(call)) {
            return isPrivate ? Reply.of(line(call, "privacy.delete.admins")) : Reply.silence();
        }
        return Reply.of(line(call, isPrivate ? "privacy.delete.sure" : "privacy.delete.sure-group"))
                .with(List.of(List.of(new Button(words.say(call.language(), "button.privacy-delete"),
                        new Button.Call(PrivacyDeleteAction.NAME, "")))));
    }

    private Paragraph line(CommandCall call, String key, Object... values) {
        return Paragraph.of(Run.of(words.say(call.language(), key, values)));
    }
}
