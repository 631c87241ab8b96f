package app.dateline.testing;

import app.dateline.article.Draft;
import app.dateline.article.Published;

/** Drafts for tests, named by what they are about. */
public final class SampleArticles {
    private SampleArticles() {}

    /** A draft without any name but its text. */
    public static Draft text(String headline, String text) {
        return Draft.of("test", text).source("Harbour Post").headline(headline).language("en").build();
    }

    /** A draft with an id of its own and a day. */
    public static Draft ref(String ref, String day, String headline, String text) {
        return Draft.of("test", text).source("Harbour Post").ref(ref).headline(headline).published(Published.parse(day))
                .language("en").build();
    }

    public static Draft bridge() {
        return ref("bridge", "2026-03-01", "Old bridge to close for a year", """
                The old bridge over the Vell will close for repairs on 1 April, the city council decided on Sunday.

                "We cannot wait until a stone falls," Mayor Ana Brandt said after the vote. "The work takes a year."

                Buses will go round by the northern dam, which adds about 20 minutes to each trip.""");
    }

    public static Draft festival() {
        return ref("festival", "2026-03-02", "Lantern festival draws record crowd", """
                About 40,000 visitors came to the lantern festival on Saturday, more than in any year before.

                "The weather was kind to us," said Jonas Weil, who leads the festival.

                Next year's festival begins on 27 February.""");
    }
}
