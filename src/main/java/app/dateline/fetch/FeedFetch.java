package app.dateline.fetch;

import java.time.Duration;

/** What came of asking for a feed. */
public sealed interface FeedFetch {

    /**
     * The feed, or whatever stands in its place.
     *
     * @param lasting where to ask from now on: the address that was asked, or where it has moved for good
     */
    record Came(Fetched body, Validators validators, String lasting) implements FeedFetch {}

    /** It is as it was. */
    record Unchanged(String lasting) implements FeedFetch {}

    /** It is gone for good, says its server. */
    record Gone(String host) implements FeedFetch {}

    /** The server asks for a pause, of a month at most. */
    record Later(String host, int status, Duration pause) implements FeedFetch {}
}
