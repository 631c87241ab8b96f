package app.dateline.command.admin;

import app.dateline.chat.Block.Items;
import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.ingest.Feed;
import app.dateline.ingest.FeedChoices;
import app.dateline.ingest.FeedFinder;
import app.dateline.ingest.FeedFinder.One;
import app.dateline.ingest.Feeds;
import app.dateline.ingest.Opml.Outline;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import app.dateline.command.CommandCall;
import app.dateline.people.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at an address that an editor names, and follows the feed that is found there. */
@Component
class FeedAdding implements Errand {
    private static final Logger log = LoggerFactory.getLogger(FeedAdding.class);

    private final FeedFinder finder;
    private final Feeds feeds;
    private final FollowedFeeds followed;
    private final Audit audit;
    private final Saying saying;

    FeedAdding(FeedFinder finder, Feeds feeds, FollowedFeeds followed, Audit audit, Saying saying) {
        this.finder = finder;
        this.feeds = feeds;
        this.followed = followed;
        this.audit = audit;
        this.saying = saying;
    }

    @Override
    public String name() {
        return FeedCommand.NAME;
    }

    /** The argument is a line as behind "add", with an address in it. */
    @Override
    public Supplier<Reply> fetch(CommandCall call) {
        FeedLine line = FeedLine.read(call.argument());
        FeedFinder.Found found = finder.find(line.target());
        return () -> switch (found) {
            case One one -> one(one, line, call);
            case FeedFinder.Several several -> choice(several, line, call.language());
            case FeedFinder.Listed listed -> list(listed, line, call);
            case FeedFinder.Nothing nothing -> saying.say(call.language(), "feed.add.nothing",
                    saying.words(call.language(), nothing.why().key(), nothing.why().values().toArray()));
        };
    }

    private Reply one(One one, FeedLine line, CommandCall call) {
        Locale language = call.language();
        FeedChoices said = line.choices();
        boolean isAdded = add(call, one.address(), said.name() == null ? said.called(one.title()) : said);
        Feed feed = feeds.at(one.address()).orElseThrow();
        if (!isAdded) {
            return saying.say(language, "feed.add.known", Long.toString(feed.id()), one.address());
        }
        log.info("{} follows feed {} {}", call.from().id(), feed.id(), one.address());
        return saying.say(language, feed.isReviewed() ? "feed.add.review" : "feed.add.done", Long.toString(feed.id()),
                feed.name(), one.address());
    }

    private boolean add(CommandCall call, String address, FeedChoices choices) {
        return audit.make(Authors.of(call), () -> followed.add(address, choices)).isPresent();
    }

    private Reply choice(FeedFinder.Several several, FeedLine line, Locale language) {
        return Reply.of(saying.line(language, "feed.add.several"),
                new Items(several.feeds().stream().map(one -> List.of(Run.of(one.title() + " – " + one.address())))
                        .toList()))
                .with(several.feeds().stream().map(one -> List.of(button(one, line))).toList());
    }

    private static Button button(One one, FeedLine line) {
        return new Button(one.title().isEmpty() ? one.address() : one.title(),
                new Call(FeedCommand.NAME, FeedAction.ADD + ' ' + FeedLine.of(one.address(), line.choices())));
    }

    private Reply list(FeedFinder.Listed listed, FeedLine line, CommandCall call) {
        List<Outline> usable = listed.outlines().stream().filter(each -> isAddress(each.address())).toList();
        long added = usable.stream()
                .filter(each -> add(call, each.address(), line.choices().over(each.choices())))
                .count();
        log.info("{} follows {} feeds of a list", call.from().id(), added);
        return saying.say(call.language(), "feed.add.list", added, usable.size() - added,
                listed.outlines().size() - usable.size());
    }

    private static boolean isAddress(String address) {
        return address.matches("(?i)https?://\\S{1,1900}");
    }
}
