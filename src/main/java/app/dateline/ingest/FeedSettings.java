package app.dateline.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How feeds are followed.
 *
 * @param loop false to ask no feed
 * @param every how often a feed is asked
 * @param retry how long it is left alone after a failure
 * @param teaser an item with fewer characters than this is a teaser: the page it links to is read
 * @param oldTold how many items that are dated before the last good poll people are told of; when more come at once, nobody is
 */
@ConfigurationProperties("dateline.feeds")
public record FeedSettings(@DefaultValue("true") boolean loop, @DefaultValue("15m") Duration every,
        @DefaultValue Retry retry, @DefaultValue("600") int teaser, @DefaultValue("5") int oldTold) {
    public FeedSettings {
        if (!every.isPositive() || teaser < 0 || oldTold < 0) {
            throw new IllegalArgumentException(
                    "dateline.feeds: every has to be positive, teaser and old-told not negative");
        }
    }

    /** How long a feed is left alone after so many failures in a row. */
    Duration pauseAfter(int failures) {
        return retry.pauseAfter(failures);
    }

    /**
     * Pauses that grow.
     *
     * @param first after the first failure
     * @param factor how many times longer each is than the one before
     * @param longest none is longer
     */
    public record Retry(@DefaultValue("5m") Duration first, @DefaultValue("2") int factor,
            @DefaultValue("12h") Duration longest) {
        public Retry {
            if (!first.isPositive() || factor < 1 || longest.compareTo(first) < 0) {
                throw new IllegalArgumentException(
                        "dateline.feeds.retry: first has to be positive, factor 1 or more, longest no shorter than first");
            }
        }

        Duration pauseAfter(int failures) {
            Duration pause = first;
            for (int failure = 1; failure < failures && pause.compareTo(longest) < 0; failure++) {
                pause = pause.multipliedBy(factor);
            }
            return pause.compareTo(longest) > 0 ? longest : pause;
        }
    }
}
