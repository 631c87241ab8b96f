package app.dateline.command.admin;

import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.command.Moments;
import app.dateline.ingest.Feed;
import app.dateline.ingest.Feeds;
import app.dateline.ingest.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The feeds and how they fare. */
@Component
class FeedList {
    private final Feeds feeds;
    private final Words words;

    FeedList(Feeds feeds, Words words) {
        this.feeds = feeds;
        this.words = words;
    }

    Reply reply(Locale language) {
        List<Feed> all = feeds.all();
        if (all.isEmpty()) {
            return Reply.of(Paragraph.of(Run.of(words.say(language, "feed.list.none"))));
        }
        return Reply.of(new Heading(words.say(language, "feed.list.title")),
                new Items(all.stream().map(feed -> line(feed, language)).toList()),
                Paragraph.of(Run.of(words.say(language, "feed.list.how"))));
    }

    private List<Run> line(Feed feed, Locale language) {
        List<Run> line = new ArrayList<>();
        line.add(Run.bold(feed.id() + ". " + feed.name()));
        Instant good = feed.goodAt();
        String read = good == null ? words.say(language, "feed.list.never")
                : words.say(language, "feed.list.read", Moments.of(good), feeds.items(feed.id()));
        line.add(Run.of(" – " + state(feed, language)
                + (feed.isReviewed() ? words.say(language, "feed.list.review") + ' ' : "") + read));
        Reason fault = feed.fault();
        if (fault != null) {
            line.add(Run.of(" " + words.say(language, "feed.list.fault", words.say(language, fault))));
        }
        if (feed.isFailing()) {
            line.add(Run.of(" " + words.say(language, "feed.list.again", feed.failures(), Moments.of(feed.nextAt()))));
        }
        line.add(Run.of(" " + feed.address()));
        return line;
    }

    private String state(Feed feed, Locale language) {
        return switch (feed.state()) {
            case ACTIVE -> "";
            case PAUSED -> words.say(language, "feed.list.paused") + ' ';
            case GONE -> words.say(language, "feed.list.gone") + ' ';
        };
    }
}
