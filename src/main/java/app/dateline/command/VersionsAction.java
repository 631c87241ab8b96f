package app.dateline.command;

import app.dateline.article.Articles;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.view.ArticleView;
import app.dateline.view.VersionsView;
import org.springframework.stereotype.Component;

/** The versions of an article, and what one of them changed. */
@Component
public class VersionsAction implements ButtonAction {
    private final Articles articles;
    private final VersionsView versions;
    private final ArticleView view;

    VersionsAction(Articles articles, VersionsView versions, ArticleView view) {
        this.articles = articles;
        this.versions = versions;
        this.view = view;
    }

    /** What a button does that shows what this version changed. */
    public static Call of(long article, int version) {
        return new Call(VersionsView.ACTION, article + " " + version);
    }

    @Override
    public String name() {
        return VersionsView.ACTION;
    }

    /** The argument is the article and the version. */
    @Override
    public Reply press(CommandCall call) {
        String[] parts = call.argument().split(" ", 2);
        long id = Long.parseLong(parts[0]);
        return articles.find(id).map(article -> versions.of(article, articles.versions(id), Integer.parseInt(parts[1]),
                call.language()).replacing()).orElseGet(() -> view.say(call.language(), "article.unknown", parts[0]));
    }
}
