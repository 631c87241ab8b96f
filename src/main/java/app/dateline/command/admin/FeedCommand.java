package app.dateline.command.admin;

import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.ingest.Feed;
import app.dateline.ingest.FeedChoices;
import app.dateline.ingest.Feeds;
import app.dateline.ingest.Opml;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit;
import app.dateline.people.Change;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** An editor looks after the newspapers' feeds. */
@Component
class FeedCommand implements Command {
    static final String NAME = "feed";
    private static final Logger log = LoggerFactory.getLogger(FeedCommand.class);

    private final Feeds feeds;
    private final FollowedFeeds followed;
    private final Audit audit;
    private final FeedAdding adding;
    private final Errands errands;
    private final FeedList list;
    private final Saying saying;

    FeedCommand(Feeds feeds, FollowedFeeds followed, Audit audit, FeedAdding adding, Errands errands, FeedList list,
            Saying saying) {
        this.feeds = feeds;
        this.followed = followed;
        this.audit = audit;
        this.adding = adding;
        this.errands = errands;
        this.list = list;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        String[] parts = call.argument().split("\\s+", 2);
        FeedLine line = FeedLine.read(parts.length < 2 ? "" : parts[1]);
        return line.wrong() != null ? saying.say(call.language(), "feed.wrong", line.wrong())
                : verb(parts[0].toLowerCase(Locale.ROOT), line, call);
    }

    private Reply verb(String verb, FeedLine line, CommandCall call) {
        Locale language = call.language();
        return switch (verb) {
            case "", "list" -> list.reply(language);
            case "add" -> line.target().isEmpty() ? saying.say(language, "feed.usage") : look(line, call);
            case "export" -> Reply.of(Paragraph.of(Run.code(Opml.write(feeds.all()))));
            case "pause" ->
                with(line, language, feed -> done(call, "pause", feed, made(call, () -> followed.pause(feed.id()))));
            case "resume" ->
                with(line, language, feed -> done(call, "resume", feed, made(call, () -> followed.resume(feed.id()))));
            case "set" ->
                line.choices().equals(FeedChoices.NONE) ? saying.say(language, "feed.usage") : with(line, language,
                        feed -> done(call, "set", feed, made(call, () -> followed.set(feed.id(), line.choices()))));
            case "remove" -> with(line, language, feed -> sure(feed, call));
            default -> saying.say(language, "feed.usage");
        };
    }

    private Reply look(FeedLine line, CommandCall call) {
        return errands.run(adding, call.with(FeedLine.of(line.target(), line.choices())), "feed.looking",
                line.target());
    }

    private boolean made(CommandCall call, Supplier<Optional<Change>> change) {
        return audit.make(Authors.of(call), change).isPresent();
    }

    private Reply with(FeedLine line, Locale language, Function<Feed, Reply> of) {
        return line.number().isEmpty() ? saying.say(language, "feed.usage")
                : feeds.find(line.number().get()).map(of)
                        .orElseGet(() -> saying.say(language, "feed.missing", line.target()));
    }

    private Reply done(CommandCall call, String verb, Feed feed, boolean isDone) {
        if (isDone) {
            log.info("{}: /feed {} {} {}", call.from().id(), verb, feed.id(), feed.address());
        }
        return saying.say(call.language(), "feed." + verb + (isDone ? ".done" : ".stands"), Long.toString(feed.id()),
                feed.name());
    }

    private Reply sure(Feed feed, CommandCall call) {
        return saying.ask(call,
                List.of(saying.line(call.language(), "feed.remove.sure", Long.toString(feed.id()), feed.name())),
                "feed.button.remove", new Call(NAME, FeedAction.REMOVE + ' ' + feed.id()));
    }
}
