package app.dateline.observe;

import app.dateline.chat.Words;
import app.dateline.home.Checkup;
import app.dateline.home.Finding;
import app.dateline.ingest.Feed;
import app.dateline.ingest.Feed.State;
import app.dateline.ingest.Feeds;
import app.dateline.ingest.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The feeds that are followed. */
@Component
@Order(3)
class FeedCheckup implements Checkup {
    /** A feed may be away for a moment. */
    private static final int FAILURES = 3;

    private final Feeds feeds;
    private final Words all;
    private final OperatorWords words;

    FeedCheckup(Feeds feeds, Words all, OperatorWords words) {
        this.feeds = feeds;
        this.all = all;
        this.words = words;
    }

    @Override
    public List<Finding> findings() {
        List<Feed> followed = feeds.all();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok("feeds", words.say("doctor.feeds", followed.size(),
                followed.stream().filter(feed -> feed.state() == State.PAUSED).count())));
        followed.forEach(feed -> {
            Reason fault = feed.fault();
            if (fault != null && (feed.failures() >= FAILURES || !feed.isFailing())) {
                findings.add(Finding.warning("feeds",
                        words.say("doctor.feeds.fault", Long.toString(feed.id()), feed.name(),
                                all.say(Locale.ENGLISH, fault)),
                        words.say(feed.isFailing() ? "doctor.feeds.failing.remedy" : "doctor.feeds.remedy",
                                Long.toString(feed.id()), feed.nextAt().toString())));
            }
        });
        return findings;
    }
}
