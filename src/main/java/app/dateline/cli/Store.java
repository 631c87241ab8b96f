package app.dateline.cli;

import app.dateline.ingest.ArticleFolders;
import app.dateline.search.Indexer;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;

/** Sees to it that a command finds the store as the running bot would have it. */
final class Store {
    private Store() {}

    /** Loads the article folders into a fresh store; without the bot's own loops, brings the index up to date too. */
    static void ready(Terminal terminal, BeanFactory app) {
        app.getBean(ArticleFolders.class).loadIfFresh();
        if (!app.getBean(Indexer.class).isRunning()) {
            index(terminal, app);
        }
    }

    /** Returns when the words and vectors of everything stored are in the index. */
    static void index(Terminal terminal, BeanFactory app) {
        Pace articles = new Pace(Clock.systemUTC());
        Pace passages = new Pace(Clock.systemUTC());
        try (Progress progress = Progress.of(terminal, terminal.say("progress.index"))) {
            app.getBean(Indexer.class).catchUp(new Indexer.Progress() {
                @Override
                public void words(long done, long total) {
                    show(articles, "progress.articles", done, total);
                }

                @Override
                public void vectors(long done, long total) {
                    show(passages, "progress.passages", done, total);
                }

                private void show(Pace pace, String rate, long done, long total) {
                    pace.at(done, total);
                    progress.at(done, total);
                    progress.says(pace.words(terminal, rate));
                }
            });
        }
    }
}
