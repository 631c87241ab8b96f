package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An editor chooses one of several feeds, or has said that one is to be removed. */
@Component
class FeedAction implements ButtonAction {
    static final String ADD = "add";
    static final String REMOVE = "remove";
    private static final Logger log = LoggerFactory.getLogger(FeedAction.class);

    private final FollowedFeeds followed;
    private final Audit audit;
    private final FeedAdding adding;
    private final Errands errands;
    private final Saying saying;

    FeedAction(FollowedFeeds followed, Audit audit, FeedAdding adding, Errands errands, Saying saying) {
        this.followed = followed;
        this.audit = audit;
        this.adding = adding;
        this.errands = errands;
        this.saying = saying;
    }

    @Override
    public String name() {
        return FeedCommand.NAME;
    }

    @Override
    public Optional<String> needs() {
        return Optional.of(FeedCommand.NAME);
    }

    /** The argument is what to do, and a line as behind the command. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        FeedLine line = FeedLine.read(parts.length < 2 ? "" : parts[1]);
        return parts[0].equals(ADD)
                ? errands.run(adding, call.with(FeedLine.of(line.target(), line.choices())), "feed.looking",
                        line.target())
                : remove(line, call);
    }

    private Reply remove(FeedLine line, CommandCall call) {
        boolean isRemoved = line.number()
                .flatMap(id -> audit.make(Authors.of(call), () -> followed.remove(id))).isPresent();
        if (isRemoved) {
            log.info("{} has removed feed {}", call.from().id(), line.target());
        }
        return saying.say(call.language(), isRemoved ? "feed.remove.done" : "feed.missing", line.target())
                .replacing();
    }
}
