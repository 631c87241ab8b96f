package app.dateline.command;

import app.dateline.chat.Reply;
import app.dateline.article.Articles;
import app.dateline.view.ArticleView;
import app.dateline.view.VersionsView;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** One article by its number, or what became of it version by version. */
@Component
class ArticleCommand implements Command {
    private static final Pattern VERSIONS = Pattern.compile("(\\S+)\\s+(?i:versions?)(?:\\s+(\\d{1,6}))?");

    private final ArticleNumber number;
    private final ArticleView view;
    private final VersionsView versions;
    private final Articles articles;

    ArticleCommand(ArticleNumber number, ArticleView view, VersionsView versions, Articles articles) {
        this.number = number;
        this.view = view;
        this.versions = versions;
        this.articles = articles;
    }

    @Override
    public String name() {
        return "article";
    }

    @Override
    public boolean onlyReads() {
        return true;
    }

    @Override
    public Reply run(CommandCall call) {
        Matcher line = VERSIONS.matcher(call.argument());
        if (line.matches()) {
            int chosen = line.group(2) == null ? 0 : Integer.parseInt(line.group(2));
            return number.with(line.group(1), call.language(), "article.usage", article -> versions.of(article,
                    articles.versions(article.id()), chosen, call.language()));
        }
        return number.with(call.argument(), call.language(), "article.usage",
                article -> view.whole(article, call.language()));
    }
}
