package app.dateline.observe;

import app.dateline.article.Articles;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the store can be reached. */
@Component("storeHealthIndicator")
class StoreHealth extends AbstractHealthIndicator {
    private final Articles articles;

    StoreHealth(Articles articles) {
        super("the store cannot be reached");
        this.articles = articles;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("changes", articles.lastSequence());
    }
}
