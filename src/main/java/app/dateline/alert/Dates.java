package app.dateline.alert;

import app.dateline.article.Article;
import app.dateline.article.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an article's own date says about telling people of it.
 *
 * <p>A date that cannot be is not believed: more than a day ahead of the moment the article came, or the day on which computers begin to
 * count. Then the article counts as of the moment it came. One that can be and is long past is not news any more.
 */
enum Dates {
    /** Of late, or unknown. */
    FRESH,
    /** Too long ago to be news. */
    OLD,
    /** Not believed. */
    DOUBTED;

    /** Zones are up to 14 hours ahead, and some outlets print tomorrow's date. */
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    /** @param fresh how long an article counts as news */
    static Dates of(Article article, Duration fresh) {
        Published published = article.current().published();
        return published == null ? FRESH : of(published, article.current().stored(), fresh);
    }

    static Dates of(Published published, Instant came, Duration fresh) {
        if (isNearEpoch(published.day()) || published.sortKey().isAfter(came.plus(AHEAD))) {
            return DOUBTED;
        }
        // A day begins in UTC: one that has only a date is of any moment of it.
        Instant last = published.moment() == null ? published.sortKey().plus(Duration.ofDays(1)) : published.sortKey();
        return last.isBefore(came.minus(fresh)) ? OLD : FRESH;
    }

    private static boolean isNearEpoch(@Nullable LocalDate day) {
        return day != null && !day.isBefore(EPOCH.minusDays(1)) && !day.isAfter(EPOCH.plusDays(1));
    }
}
