package app.dateline.command.admin;

import app.dateline.chat.Attachment;
import app.dateline.chat.Block.Written;
import app.dateline.chat.IncomingMessage.Manner;
import app.dateline.chat.Post;
import app.dateline.chat.RepliedTo;
import app.dateline.chat.Reply;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.ingest.Submissions;
import app.dateline.ingest.Submitted;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes what an editor hands in: an address, pasted words, a file, or the message that the command replies to. It is shown as it would
 * stand in the store, and published when the editor says so.
 */
@Component
class AddCommand implements Command {
    static final String NAME = "add";
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,9})");
    private static final Pattern EDIT = Pattern.compile("(?si)edit\\s+#?(\\d{1,9})(?:\\s+(.+))?");
    static final int MOST_LISTED = 20;

    private final Submitted submitted;
    private final Submissions submissions;
    private final SubmissionCard card;
    private final HandedIn handedIn;
    private final AddErrand errand;
    private final Errands errands;
    private final Saying saying;

    AddCommand(Submitted submitted, Submissions submissions, SubmissionCard card, HandedIn handedIn, AddErrand errand,
            Errands errands, Saying saying) {
        this.submitted = submitted;
        this.submissions = submissions;
        this.card = card;
        this.handedIn = handedIn;
        this.errand = errand;
        this.errands = errands;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        Matcher edit = EDIT.matcher(call.argument());
        Matcher number = NUMBER.matcher(call.argument());
        if (edit.matches()) {
            long id = Long.parseLong(edit.group(1));
            return edit.group(2) == null ? card.lines(call.language(), id)
                    : card.edited(call.language(), id, edit.group(2));
        }
        if (number.matches()) {
            return card.of(call.language(), Long.parseLong(number.group(1)));
        }
        return call.argument().matches("(?i)list(?:[ \\t]+\\S+)?")
                ? card.list(call.language(), submissions.open(MOST_LISTED))
                : handedIn(call);
    }

    private Reply handedIn(CommandCall call) {
        // What stands behind the command goes before the message that it replies to.
        RepliedTo about = call.argument().isEmpty() ? call.about() : null;
        Attachment file = call.attachment() == null && about != null ? about.attachment() : call.attachment();
        if (file != null) {
            return errands.run(errand, own(call, call.argument(), file), "add.fetching", file.name());
        }
        String words = about == null ? call.argument() : about.text().strip();
        if (words.isEmpty()) {
            return saying.say(call.language(), "add.usage");
        }
        List<String> each = List.of(words.split("\\s+"));
        if (each.size() > 1 && each.stream().allMatch(Submitted::isAddress)) {
            return saying.say(call.language(), "add.one-address");
        }
        if (Submitted.isAddress(words)) {
            return errands.run(errand, own(call, words, null), "add.reading", words);
        }
        Post post = about == null ? null : about.post();
        return handedIn.taken(call, post != null
                ? submitted.post(post.channel(), post.address(), post.at(), words)
                : submitted.words(saying.words(call.language(), "add.pasted", call.from().name()), words));
    }

    private static CommandCall own(CommandCall call, String words, @Nullable Attachment file) {
        return new CommandCall(call.chat(), call.from(), call.place(), call.language(), words, Manner.OWN, null, file,
                Written.of(words));
    }
}
