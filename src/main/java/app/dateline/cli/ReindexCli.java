package app.dateline.cli;

import app.dateline.article.Articles;
import app.dateline.search.Indexer;
import app.dateline.search.SearchIndex;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

/** Makes the index anew from the database. */
@Command(name = "reindex", description = "Make the search index anew from the database.")
final class ReindexCli implements TerminalCommand.OnStore {

    @Override
    public int run(Terminal terminal, BeanFactory app) {
        Store.ready(terminal, app);
        app.getBean(Indexer.class).reindex();
        Store.index(terminal, app);
        terminal.out().println(terminal.say("reindex.done", app.getBean(Articles.class).count(),
                app.getBean(SearchIndex.class).size()));
        return OK;
    }
}
