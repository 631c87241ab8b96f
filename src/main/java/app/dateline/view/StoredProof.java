package app.dateline.view;

import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.chat.Evidence;
import app.dateline.chat.Proof;
import org.springframework.stereotype.Component;

/** Asks the database, not the index, whether shown words still stand there. */
@Component
class StoredProof implements Proof {
    private final Articles articles;

    StoredProof(Articles articles) {
        this.articles = articles;
    }

    @Override
    public boolean holds(Evidence evidence, String words) {
        Status status = articles.status(evidence.articleId());
        return status != null && status != Status.RETRACTED
                && articles.version(evidence.articleId(), evidence.version())
                        .filter(version -> version.intact() && stands(version.text(), evidence, words)).isPresent();
    }

    private static boolean stands(String text, Evidence evidence, String words) {
        return evidence.start() >= 0 && evidence.end() <= text.length()
                && evidence.end() - evidence.start() == words.length()
                && text.startsWith(words, evidence.start());
    }
}
